/**
 * Stands first in the host's page, as a script of the kit's origin, which its policy allows. Hears of what goes wrong,
 * and does what a reader does; `window.reader` is how the test asks for it. Resolves by events of the page alone.
 */
const faults = [];
const tell = (fault) => {
  faults.push(fault);
  dispatchEvent(new Event('fault'));
};
for (const level of ['error', 'warn']) console[level] = (...words) => tell(`${level}: ${words.join(' ')}`);
addEventListener('error', ({message}) => message && tell(`uncaught: ${message}`));
addEventListener('unhandledrejection', ({reason}) => tell(`unhandled: ${reason}`));
addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
  tell(`violation: ${effectiveDirective} ${blockedURI}`));
document.cookie = 'visitor=1'; // a cookie is no matter of ports, so it would go to the kit's origin too if any did
// a file that is saved is none of the reader's machine
const {click} = HTMLAnchorElement.prototype;
HTMLAnchorElement.prototype.click = function () {
  if (!this.download) return click.call(this);
  dispatchEvent(new Event('saved'));
};

const empty = document.createDocumentFragment();
/** The elements that match, in shadow roots too. */
const within = (root, selector) => [...root.querySelectorAll('*')].flatMap((element) =>
  [...(element.matches(selector) ? [element] : []), ...within(element.shadowRoot ?? empty, selector)]);
const isOurs = ({localName}) => /^wdea-(?!config)/.test(localName);
/** All elements of the kit, those within others too. */
const elements = () => within(document, '*').filter(isOurs);
const onPage = () => [...document.body.querySelectorAll('*')].filter(isOurs);

/** What does not come within this time does not come; nothing waits for its end. */
const patience = 20_000;

/** Resolves when `look` is content, which is asked after every change of the page or within an element of the kit. */
function until(look) {
  return new Promise((resolve, reject) => {
    const seen = new Set();
    const limit = setTimeout(() => reject(new Error(`It never came: ${look}; ${states()}; ${faults}`)), patience);
    const check = () => {
      for (const root of [document, ...elements().map(({shadowRoot}) => shadowRoot)]) {
        if (!root || seen.has(root)) continue;
        seen.add(root);
        observer.observe(root, {subtree: true, childList: true, attributes: true, characterData: true});
      }
      if (!look()) return;
      observer.disconnect();
      clearTimeout(limit);
      resolve();
    };
    const observer = new MutationObserver(check);
    check();
  });
}

const states = () => elements().map((each) => `${each.localName} ${each.getAttribute('state')}`).join(', ');

const settled = (states) => until(() => {
  const all = elements();
  return all.length > 0 && all.every((element) => states.includes(element.getAttribute('state')));
});

/** Does something, and resolves when an element has loaded what that asks for. */
async function loads(act) {
  const done = new Promise((resolve, reject) => {
    addEventListener('wdea-load', resolve, {once: true});
    addEventListener('wdea-error', ({error}) => reject(error), {once: true});
    setTimeout(() => reject(new Error(`Nothing was loaded by ${act}; ${states()}`)), patience);
  });
  act();
  await done;
}

function find(selector, at = 0) {
  const found = within(document, selector)[at];
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

const fields = 'input[type=search], input[role=combobox]';

function enter(text) {
  const input = find(fields);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

const looksFor = (word) => loads(() => enter(word));
const looksForNothing = () => looksFor('qqqqzzzz');
const choosesTheFirst = () => loads(() => {
  find('select').selectedIndex = 1;
  find('select').dispatchEvent(new Event('change'));
});
/** Presses a button, and resolves when it says that it is the one that is chosen. */
async function presses(selector, at) {
  find(selector, at).click();
  await until(() => find(selector, at).matches('[aria-pressed=true], [aria-current]'));
}

/** What a reader does with each element, where that may load something. */
const uses = {
  'wdea-news-ticker': [() => find('button', 2).click()],
  'wdea-news-list': [looksFor],
  'wdea-practice-list': [looksFor],
  'wdea-people-list': [looksFor],
  'wdea-resource-list': [looksFor, looksForNothing, () => until(() => within(document, '.ways button').length)],
  'wdea-member-map': [
    () => find('.tools button').click(), () => find('.tools button').click(),
    () => until(() => within(document, '.land.fine[d]').length), looksFor,
  ],
  'wdea-member-list': [choosesTheFirst, () => until(() => within(document, '[part=export] button').length),
    ...[0, 1].map((at) => async () => {
      const done = new Promise((resolve) => addEventListener('saved', resolve, {once: true}));
      find('[part=export] button', at).click();
      await done;
    }), looksFor],
  'wdea-event-list': [() => find('button', 2).click(), () => until(() => within(document, 'table').length)],
  'wdea-conference': [() => presses('button', 3)],
  'wdea-info-column': [() => loads(() => find('button', 1).click())],
  'wdea-resource-service': [looksFor],
  'wdea-member-card': [() => within(document, 'summary').forEach((each) => each.click())],
  'wdea-portal': [1, 2].map((at) => async () => {
    find('[role=tab]', at).click();
    await until(() => !find('[role=tabpanel]', at).hidden && find('[role=tabpanel]', at).firstElementChild);
    await settled(['ready', 'empty']);
  }),
  'wdea-search': [
    looksFor, () => find('form').requestSubmit(), () => until(() => within(document, '[data-kind]').length),
  ],
  'wdea-language-switch': [async () => {
    find('button[lang=fr]').click();
    await until(() => within(document, '[part=base][lang=fr]').length);
  }],
};

/** What a reader sees of an element: its state, the page's own content, and a note on what failed. */
const sight = (element) => {
  const own = element.querySelector(':scope > :not([slot])');
  const notes = element.shadowRoot ? within(element.shadowRoot, '[part~=status]') : [];
  const visible = (each) => each.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
    each.getClientRects().length > 0;
  return {
    tag: element.localName, state: element.getAttribute('state'), own: Boolean(own) && visible(own),
    note: notes.some((note) => visible(note) && note.textContent.trim() !== ''),
  };
};

window.reader = {
  settled,
  /** Resolves when all elements with these names are in one of these states. */
  all: (names, states) => until(() => onPage().every((element) => !names.includes(element.localName) ||
    states.split(' ').includes(element.getAttribute('state')))),
  async uses(tag, word) {
    for (const act of uses[tag] ?? []) await act(word);
    await settled(['ready', 'empty']);
  },
  async enters(text) {
    await until(() => within(document, fields).length);
    enter(text);
  },
  sights: () => onPage().map(sight),
  faults: () => faults,
  /** Resolves when something has gone wrong that begins with these words. */
  async hears(words) {
    while (!faults.some((fault) => fault.startsWith(words))) {
      await new Promise((resolve) => addEventListener('fault', resolve, {once: true}));
    }
  },
  /** What the origin of the page keeps of a visit; the cookie is the page's own. */
  async kept() {
    return [
      ...document.cookie.split('; ').filter((each) => each && each !== 'visitor=1'), ...Object.keys(localStorage),
      ...Object.keys(sessionStorage), ...await caches.keys(),
      ...(await indexedDB.databases()).map(({name}) => String(name)),
      ...(await navigator.serviceWorker.getRegistrations()).map(({scope}) => scope),
    ];
  },
};
