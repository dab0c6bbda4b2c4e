/*
 * A component in a frame. The address says what it shows: `?lang=fr&limit=5`, and `accent=0a56a6` for the colour of
 * links. The page around is told how tall it is, in a message of its own ({type: 'wdea-height', height}) and in that of
 * WordPress (https://github.com/WordPress/wordpress-develop/blob/trunk/src/js/_enqueues/wp/embed.js).
 */
const languages = ['zh', 'en', 'fr', 'ru', 'es', 'ar'];
// What the page itself decides.
const own = ['wdea', 'records', 'source', 'load', 'lang', 'accent'];

const copyText = {
  zh: '此处不允许打开链接，请复制网址：', en: 'Links cannot be opened here. Copy the address:',
  fr: 'Les liens ne peuvent pas s’ouvrir ici. Copiez l’adresse :', ru: 'Здесь ссылки не открываются. Скопируйте адрес:',
  es: 'Aquí no se pueden abrir enlaces. Copie la dirección:', ar: 'لا يمكن فتح الروابط هنا. انسخ العنوان:',
};

const root = document.documentElement;
const place = document.querySelector('[data-wdea]');
const query = new URLSearchParams(location.search);
const lang = languages.find((each) => query.get('lang')?.toLowerCase().split('-')[0] === each) ?? 'en';

root.lang = lang;
root.dir = lang === 'ar' ? 'rtl' : 'ltr';
if (query.get('theme') === 'dark') root.dataset.theme = 'dark';
const links = [...place.querySelectorAll('a')];
const page = links.find((link) => link.lang === lang);
place.replaceChildren(page); // until the component comes
document.title = page.textContent;
for (const [name, value] of query) {
  if (/^[a-z-]+$/.test(name) && !own.includes(name)) place.setAttribute(`data-${name}`, value);
}
if (/^[0-9a-f]{6}$/i.test(query.get('accent') ?? '')) {
  const sheet = new CSSStyleSheet();
  const colour = `#${query.get('accent')}`;
  sheet.replaceSync(`:root { --wdea-color-accent: ${colour}; --wdea-color-focus: ${colour}; }`);
  document.adoptedStyleSheets = [sheet];
}

/** What WordPress knows the frame by. */
const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];
const tell = (message) => parent !== window && parent.postMessage(message, '*'); // nothing secret, to whoever embeds it
const tellHeight = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  tell({type: 'wdea-height', height});
  if (secret) tell({message: 'height', value: height, secret});
};
// WordPress hides a frame until it speaks, and browsers observe nothing in what is hidden.
tellHeight();
new ResizeObserver(tellHeight).observe(document.body);
// A page of WordPress that listens only now says so.
addEventListener('message', ({data}) => secret && data?.message === 'ready' && data.secret === secret && tellHeight());

/** Address of the page here for what is being opened: WordPress opens no other host's. */
let here;
addEventListener('wdea-open', ({collection, record}) => {
  const hasPage = place.dataset.records.split(' ').includes(collection);
  here = hasPage ? new URL(`${collection}/${record.id}.html`, page.href.replace(/[^/]*$/, '')).href : page.href;
});
addEventListener('click', (event) => {
  const link = event.composedPath().find(({localName, href}) => localName === 'a' && href);
  if (!link || event.defaultPrevented) return;
  const href = here ?? link.href;
  here = undefined;
  link.target = '_blank';
  link.relList.add('noopener');
  if (origin !== 'null') return; // not sandboxed: it opens by itself
  event.preventDefault();
  if (secret) {
    const ours = new URL(href).host === location.host;
    return tell({message: 'link', value: ours ? href : page.href, secret});
  }
  if (!opened(link.href)) showAddress(link.href);
});

/** Opens an address in a tab of its own; tells whether the sandbox allowed it. Firefox throws where it does not. */
function opened(href) {
  try {
    const tab = open(href, '_blank');
    if (tab) tab.opener = null;
    return Boolean(tab);
  } catch {
    return false;
  }
}

/** Where nothing may be opened, the address can at least be copied. */
function showAddress(href) {
  let note = document.querySelector('.address');
  if (!note) {
    note = document.createElement('label');
    note.className = 'address';
    note.append(copyText[lang], document.createElement('input'));
    document.body.append(note);
  }
  const field = note.querySelector('input');
  field.readOnly = true;
  field.dir = 'ltr';
  field.value = href;
  field.focus();
  field.select();
}
