import {expect, html, oneEvent} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {MemberList} from '../../components/member-list/member-list.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {factCards, hostile, memberCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {type DirectoryEntry, makeDirectory} from '../support/make-directory.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

MemberList.define();

const members = memberCards(12);
const contents = {members, facts: factCards};
const editions = Object.fromEntries(languages.map((lang) => [lang, contents]));
const layouts = ['list', 'grid', 'table'] as const;

type Given = Partial<Pick<MemberList,
  'layout' | 'sort' | 'group' | 'kind' | 'country' | 'memberRole' | 'highlight' | 'limit' | 'urlState' | 'directory'>>;
type Records = Parameters<typeof fixtureSource>[0];

const render = async (
  given: Given = {}, records: Records = editions, {lang = 'en', style}: {lang?: string; style?: string} = {},
): Promise<MemberList> => {
  const {url} = await fixtureSource(records);
  return renderSettled<MemberList>(html`
    <wdea-member-list lang=${lang} source=${url} heading="Members" style=${ifDefined(style)}
      layout=${ifDefined(given.layout)} sort=${ifDefined(given.sort)} group=${ifDefined(given.group)}
      kind=${ifDefined(given.kind)} country=${ifDefined(given.country)} member-role=${ifDefined(given.memberRole)}
      highlight=${ifDefined(given.highlight)} limit=${ifDefined(given.limit)} url-state=${ifDefined(given.urlState)}
      directory=${ifDefined(given.directory)}></wdea-member-list>`);
};
const names = (list: MemberList) => all(list, '[part=item] [part~=title]').map(textOf);
const groups = (list: MemberList) => all(list, '.subheading').map((heading) =>
  [textOf(heading), ...Array.from(heading.nextElementSibling!.children, textOf)]);
const labels = (list: MemberList) => all(list, 'label > span').map(textOf);
const count = (list: MemberList) => textOf(one(list, '.count')).replace(/ ?Clear filters$/, '');
const status = (list: MemberList) => textOf(one(list, '[role=status]'));
const select = (list: MemberList, label: string) =>
  all(list, 'label').find((at) => textOf(at).startsWith(label))!.querySelector('select')!;
const choose = (list: MemberList, label: string, value: string) => afterLoad(list, () => {
  const control = select(list, label);
  control.value = value;
  control.dispatchEvent(new Event('change', {bubbles: true}));
});
const type = (list: MemberList, text: string) => afterLoad(list, () => {
  const input = one<HTMLInputElement>(list, 'input');
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
});
const button = (list: MemberList, name: string) =>
  all<HTMLButtonElement>(list, 'button').find((each) => textOf(each) === name)!;
const parameter = (name: string) => new URL(location.href).searchParams.get(name);

describe('<wdea-member-list>', () => {
  for (const layout of layouts) {
    describe(`as ${layout}`, () => {
      keepsTheContract({
        element: MemberList, contents, attributes: {layout}, borrowed: {collection: 'members', field: 'name'},
        spoiled: {facts: hostile.facts, members: hostile.members},
        sameWords: ['Source', '12 organisations'], // as they are in French
      });
    });
  }

  it('shows name, name in its own language, kind, place, roles, date of joining and source', async () => {
    const list = await render();
    expect(all(list, '[part=item]').map(textOf)[0]).to.equal(
      'Example University 1 示例大学 1 UniversityBeijingChinamember since 30 January 2024Source: Example Register');
    expect(all(list, '[part=item]').map(textOf)[6]).to.contain('MexicoSupporting organisation');
  });

  for (const layout of layouts) {
    it(`marks the language and direction of an institution’s own name: ${layout}`, async () => {
      const list = await render({layout});
      const own = all(list, 'bdi.own-name').slice(0, 3).map((each) => [each.lang, each.dir, textOf(each)]);
      expect(own).to.deep.equal([
        ['zh', 'ltr', '示例大学 1'], ['ar', 'rtl', 'جامعة المثال 2'], ['sw', 'ltr', 'Chuo Kikuu cha Mfano 4'],
      ]);
    });
  }

  it('does not repeat an own name that is shown already', async () => {
    const [first] = members;
    const list = await render({}, {zh: {members: [{...first!, name: first!.ownName!.text}]}}, {lang: 'zh'});
    expect([names(list), all(list, '.own-name').length]).to.deep.equal([['示例大学 1'], 0]);
  });

  it('takes a layout, an order or a group that there is not for none', async () => {
    const list = await render({layout: 'globe' as 'list', sort: 'age' as 'name', group: 'kind' as 'country'});
    expect([names(list).length, all(list, 'table').length, groups(list).length]).to.deep.equal([12, 0, 0]);
    expect(select(list, 'Sort by').value).to.equal('name');
  });

  describe('finding', () => {
    it('lets a reader filter by kind, country and role, with counts, and announces what is left', async () => {
      const list = await render();
      expect(labels(list)).to.deep.equal(['Search', 'Kind', 'Country or region', 'Role', 'Sort by']);
      expect(Array.from(select(list, 'Country or region').options, ({text}) => text))
        .to.deep.equal(['All', 'China (3)', 'Egypt (3)', 'Kenya (3)', 'Mexico (3)']);
      await choose(list, 'Country or region', 'EG');
      expect([count(list), status(list)]).to.deep.equal(['3 organisations', '3 organisations']);
      await choose(list, 'Kind', 'research-institute');
      expect(names(list)).to.deep.equal(['Example University 10']);
    });

    it('finds an organisation by its own name and by an alias', async () => {
      const list = await render();
      await type(list, 'المثال 6');
      expect(names(list)).to.deep.equal(['Example University 6']);
      await type(list, 'eu12');
      expect(names(list)).to.deep.equal(['Example University 12']);
    });

    it('keeps what its author fixed, and does not offer that filter', async () => {
      const list = await render({kind: 'university', country: 'CN', memberRole: 'supporter'});
      expect(list.getAttribute('state')).to.equal('empty');
      await afterLoad(list, () => list.removeAttribute('member-role'));
      expect([names(list), labels(list)])
        .to.deep.equal([['Example University 1', 'Example University 9'], ['Search', 'Role', 'Sort by']]);
    });
  });

  describe('order', () => {
    const mixed = ['Åland', 'Zug', 'Äpfel', 'Éire', 'Eton'].map((name, at) =>
      ({...members[0]!, id: `member-${at}`, name, country: {id: 'FR', name: 'France'}}));

    it('is that of the publisher by name, and of countries by the alphabet of the language', async () => {
      const named = (lang: Language) => ({[lang]: {members: [
        {...mixed[0]!, country: {id: 'ZZ', name: 'Zeta'}}, {...mixed[1]!, country: {id: 'EE', name: 'Éta'}},
        {...mixed[2]!, country: {id: 'AA', name: 'Alpha'}},
      ]}});
      const list = await render({}, named('fr'), {lang: 'fr'});
      expect(names(list)).to.deep.equal(['Åland', 'Zug', 'Äpfel']);
      await afterLoad(list, () => list.setAttribute('sort', 'country'));
      expect(names(list)).to.deep.equal(['Äpfel', 'Zug', 'Åland']);
    });

    for (const layout of ['list', 'grid'] as const) {
      it(`is chosen from a list of orders, and told: ${layout}`, async () => {
        const list = await render({layout});
        await choose(list, 'Sort by', 'country');
        expect(names(list).slice(0, 4)).to.deep.equal(
          ['Example University 1', 'Example University 5', 'Example University 9', 'Example University 10']);
        expect(status(list)).to.equal('Sorted by: Country or region');
      });
    }

    it('is chosen by the heads of a table, which say what it is sorted by and keep the focus', async () => {
      const list = await render({layout: 'table'});
      const sorted = () => all(list, 'th[aria-sort]').map((each) => [textOf(each), each.getAttribute('aria-sort')]);
      expect(sorted()).to.deep.equal([['Name', 'ascending'], ['Country or region', 'none']]);
      button(list, 'Country or region').focus();
      await afterLoad(list, () => sendKeys({press: 'Enter'}));
      expect(sorted()).to.deep.equal([['Name', 'none'], ['Country or region', 'ascending']]);
      expect(names(list).slice(0, 2)).to.deep.equal(['Example University 1', 'Example University 5']);
      expect(list.shadowRoot!.activeElement).to.equal(button(list, 'Country or region'));
      expect(labels(list)).not.to.contain('Sort by');
    });

    it('begins at the first page again', async () => {
      const list = await render({limit: 5});
      await afterLoad(list, () => button(list, 'Next').click());
      await choose(list, 'Sort by', 'country');
      expect(textOf(one(list, '.pager span'))).to.equal('1 to 5 of 12');
    });
  });

  describe('pages', () => {
    it('are of twenty, and put the focus on the list or the table when they are turned', async () => {
      for (const layout of layouts) {
        const list = await render({layout}, {en: {members: memberCards(50)}});
        expect(names(list)).to.have.length(20);
        await afterLoad(list, () => button(list, 'Next').click());
        expect(status(list)).to.equal('21 to 40 of 50');
        expect(list.shadowRoot!.activeElement).to.equal(one(list, '[part=list]'));
      }
    });
  });

  describe('address', () => {
    it('keeps search, filters and order when asked to, and follows Back', async () => {
      const before = location.href;
      const list = await render({urlState: 'm'});
      await choose(list, 'Sort by', 'country');
      expect(parameter('m-sort')).to.equal('country');
      await choose(list, 'Kind', 'university');
      expect([parameter('m-sort'), parameter('m-kind')]).to.deep.equal(['country', 'university']);
      await afterLoad(list, () => history.back());
      await afterLoad(list, () => history.back());
      expect([location.href, select(list, 'Sort by').value, count(list)])
        .to.deep.equal([before, 'name', '12 organisations']);
    });

    it('names no order that is the author’s own, and none that there is not is followed', async () => {
      const before = location.href;
      history.replaceState(null, '', `${before}&n-sort=nonsense`);
      const list = await render({urlState: 'n', sort: 'country'});
      expect(select(list, 'Sort by').value).to.equal('name');
      await choose(list, 'Sort by', 'country');
      expect(parameter('n-sort')).to.equal(null);
      history.replaceState(null, '', before);
    });
  });

  describe('groups', () => {
    it('stand under countries or regions, with the number of organisations in each', async () => {
      for (const layout of ['list', 'grid'] as const) {
        const list = await render({layout, group: 'country'});
        expect(groups(list)).to.deep.equal([
          ['China', '3 organisations'], ['Egypt', '3 organisations'],
          ['Kenya', '3 organisations'], ['Mexico', '3 organisations'],
        ]);
        expect(all(list, '[part=list]').map(({children}) => children.length)).to.deep.equal([3, 3, 3, 3]);
        expect(new Set(all(list, '.subheading').map((each) => each.ariaLevel))).to.deep.equal(new Set(['3']));
        expect(labels(list)).not.to.contain('Sort by');
      }
    });

    it('are parts of the table, which then needs no column for the country', async () => {
      const list = await render({layout: 'table', group: 'country'});
      expect(groups(list)[0]).to.deep.equal(['China', '3 organisations']);
      expect(all(list, 'thead th').map(textOf))
        .to.deep.equal(['Name', 'Kind', 'City', 'Role', 'Member since', 'Source']);
      expect(all(list, 'tbody')).to.have.length(4);
      expect(all<HTMLTableCellElement>(list, 'th[scope=rowgroup]').map(({colSpan}) => colSpan))
        .to.deep.equal([6, 6, 6, 6]);
    });

    it('count what is filtered, and say when they go on from the page before', async () => {
      const list = await render({group: 'country', limit: 4});
      await afterLoad(list, () => button(list, 'Next').click());
      expect(groups(list)).to.deep.equal([
        ['Egypt', '3 organisations', 'continued from the previous page'], ['Kenya', '3 organisations'],
      ]);
      await afterLoad(list, () => button(list, 'Next').click());
      expect(groups(list)).to.deep.equal([
        ['Kenya', '3 organisations', 'continued from the previous page'], ['Mexico', '3 organisations'],
      ]);
      await afterLoad(list, () => button(list, 'Previous').click());
      expect(groups(list)[0]).to.have.length(3);
      await choose(list, 'Kind', 'research-institute');
      expect(groups(list)).to.deep.equal([['China', '1 organisation'], ['Egypt', '1 organisation']]);
    });
  });

  describe('highlight', () => {
    it('is a star with words beside one organisation, in every layout', async () => {
      for (const layout of layouts) {
        const list = await render({layout, highlight: 'member-2'});
        const star = one(list, '.star');
        expect(textOf(star)).to.equal('Highlighted');
        expect(textOf(star.closest('[part=item]')!)).to.contain('Example University 2');
      }
      expect(all(await render({highlight: 'nobody'}), '.star')).to.deep.equal([]);
    });
  });

  describe('honesty', () => {
    const note = (list: MemberList) => textOf(all(list, '.above > p')[0] ?? document.createTextNode(''));

    it('says how many of the members that the alliance counts are published, and who is none', async () => {
      expect(note(await render())).to.equal('Here are 11 of the 115 members that the alliance counted on ' +
        '12 January 2026. Supporting organisations are not members.');
    });

    it('says nothing where nothing has to be said, or the count cannot be had', async () => {
      const all12 = factCards.map((fact) => ({...fact, value: 11}));
      expect(note(await render({}, {en: {members, facts: all12}})))
        .to.equal('Supporting organisations are not members.');
      expect(note(await render({memberRole: 'supporter'}, {en: {members}})))
        .to.equal('Supporting organisations are not members.');
      expect(note(await render({}, {en: {members: members.slice(0, 6)}}))).to.equal('');
    });
  });

  describe('export', () => {
    interface Saved {readonly name: string; readonly type: string; readonly bytes: Uint8Array; readonly text: string}

    /** Presses a button that saves a file, and reads the file instead of saving it. */
    async function saved(list: MemberList, format: string): Promise<Saved> {
      const {prototype} = HTMLAnchorElement;
      try {
        const link = await new Promise<HTMLAnchorElement>((resolve) => {
          prototype.click = function click(this: HTMLAnchorElement) {
            resolve(this);
          };
          button(list, format).click();
        });
        const blob = await (await fetch(link.href)).blob();
        const bytes = new Uint8Array(await blob.arrayBuffer());
        return {name: link.download, type: blob.type, bytes, text: new TextDecoder().decode(bytes)};
      } finally {
        delete (prototype as {click?: unknown}).click; // that of every element is left
      }
    }

    const exported = (list: MemberList) => all(list, '.exports :is(a, button)').map((each) =>
      [each.localName, textOf(each), each.getAttribute('href')?.replace(/^.*(?=feeds)/, '')]);

    it('leads to the published files while nothing is filtered, and makes files of what is', async () => {
      const list = await render();
      expect(exported(list)).to.deep.equal([
        ['a', 'CSV', 'feeds/en/members.csv'], ['a', 'GeoJSON', 'feeds/en/members.geojson'],
      ]);
      await choose(list, 'Country or region', 'EG');
      expect(exported(list)).to.deep.equal([['button', 'CSV', undefined], ['button', 'GeoJSON', undefined]]);
      await afterLoad(list, () => button(list, 'Clear filters').click());
      expect(exported(list)[0]![0]).to.equal('a');
      expect(exported(await render({kind: 'university'}))[0]![0]).to.equal('button');
      expect(exported(await render({kind: 'none-such'}))).to.deep.equal([]);
    });

    it('saves all pages of what was found as a table that spreadsheets know the script of', async () => {
      const formula = {...members[1]!, name: '=HYPERLINK("https://evil.example")'};
      const list = await render({limit: 1}, {fr: {members: [formula, ...members.slice(2)]}}, {lang: 'fr'});
      await choose(list, 'Pays ou région', 'EG');
      const {name, type: mime, bytes, text} = await saved(list, 'CSV');
      expect([name, mime]).to.deep.equal(['wdea-members-2026-01-30-fr.csv', 'text/csv']);
      expect(Array.from(bytes.slice(0, 3))).to.deep.equal([0xef, 0xbb, 0xbf]);
      const rows = text.split('\r\n');
      expect(rows[0]).to.equal('id,name,ownName,ownNameLanguage,aliases,kind,roles,countryCode,country,city,' +
        'latitude,longitude,precision,joined,ror,link,source,language,borrowed,unreviewed');
      expect(rows.slice(1).map((row) => row.split(',')[0])).to.deep.equal(['member-2', 'member-6', 'member-10', '']);
      expect(rows[1]).to.match(/^member-2,"'=HYPERLINK\(""https:\/\/evil\.example""\)",جامعة المثال 2,ar,EU2,/);
    });

    it('saves those of known places as a map', async () => {
      const list = await render();
      await type(list, 'Kenya');
      await choose(list, 'Sort by', 'country');
      const {name, type: mime, text} = await saved(list, 'GeoJSON');
      expect([name, mime]).to.deep.equal(['wdea-members-2026-01-30-en.geojson', 'application/geo+json']);
      const {features} = JSON.parse(text) as {features: {id: string; geometry: unknown}[]};
      expect(features.map(({id}) => id)).to.deep.equal(['member-12', 'member-4', 'member-8']);
      expect(features[0]!.geometry).to.deep.equal({type: 'Point', coordinates: [36.82, -1.29]});
    });

    it('says so when what was found cannot be loaded any more', async () => {
      const source = await fixtureSource({en: {members: memberCards(60)}});
      const list = await renderSettled<MemberList>(
        html`<wdea-member-list source=${source.url} kind="university"></wdea-member-list>`);
      list.source = `${source.url}gone/`;
      const said = new Promise<void>((resolve) => {
        new MutationObserver(() => resolve())
          .observe(one(list, '[role=status]'), {childList: true, characterData: true, subtree: true});
      });
      button(list, 'CSV').click();
      await said;
      await list.updateComplete;
      expect(textOf(one(list, '.exports [part=status]'))).to.contain('cannot be reached');
    });

    it('lets go of the file when the browser has read it', async () => {
      const list = await render({country: 'EG'});
      const {setTimeout: wait} = globalThis;
      const [later, revoked]: [(() => void)[], string[]] = [[], []];
      Object.assign(window, {
        setTimeout: (act: () => void, delay: number) => (delay === 10_000 ? later.push(act) : wait(act, delay)),
      });
      try {
        await saved(list, 'CSV');
      } finally {
        Object.assign(window, {setTimeout: wait});
      }
      const revoke = Object.getOwnPropertyDescriptor(URL, 'revokeObjectURL')!;
      URL.revokeObjectURL = (address) => revoked.push(address);
      later.forEach((act) => act());
      Object.defineProperty(URL, 'revokeObjectURL', revoke);
      expect([later.length, revoked.length]).to.deep.equal([1, 1]);
      expect(revoked[0]).to.match(/^blob:/);
    });
  });

  describe('table', () => {
    const narrow = {style: 'inline-size: 240px'};

    it('can be reached by keyboard and has a name where it is wider than its box, and only there', async () => {
      const list = await render({layout: 'table'}, editions, narrow);
      const box = one(list, '.scroller');
      const attributes = () => ['role', 'aria-label', 'tabindex'].map((name) => box.getAttribute(name));
      const changed = () => new Promise<void>((resolve) => {
        new MutationObserver(() => resolve()).observe(box, {attributes: true});
      });
      if (!box.hasAttribute('tabindex')) await changed();
      expect(attributes()).to.deep.equal(['group', 'Members', '0']);
      expect(list.scrollWidth).to.be.at.most(240);
      await expect(list).to.be.accessible();
      list.style.inlineSize = '1400px';
      await changed();
      expect(attributes()).to.deep.equal([null, null, null]);
    });

    it('reads as a table with heads of rows and columns', async function () {
      if (!tellsTree) return this.skip();
      const list = await render({layout: 'table', highlight: 'member-1'}, {en: {members: members.slice(0, 1)}},
        {style: 'inline-size: 1400px'});
      const tree = await treeOf('wdea-member-list');
      expect(tree.slice(tree.indexOf('table: Members'), tree.indexOf('text: As of 30 January 2026.')))
        .to.deep.equal([
          'table: Members', 'button: Name', 'text: Kind', 'text: City', 'button: Country or region',
          'text: Role', 'text: Member since', 'text: Source',
          'text: Highlighted', 'link: Example University 1', 'text: 示例大学 1', 'text: University', 'text: Beijing',
          'text: China', 'text: Member', 'text: 30 January 2024', 'link: Example Register',
        ]);
      const scopes = (selector: string) => all(list, selector).map((each) => each.getAttribute('scope'));
      expect(new Set(scopes('thead th'))).to.deep.equal(new Set(['col']));
      expect(scopes('tbody th')).to.deep.equal(['row']);
    });

    it('prints whole, with its heads and without controls', async function () {
      if (!tellsTree) return this.skip(); // only Chromium shows a page as it is printed
      const list = await render({layout: 'table', kind: 'university'}, editions, narrow);
      await emulateMedia({media: 'print'});
      expect(button(list, 'Name').checkVisibility()).to.equal(true);
      expect(getComputedStyle(one(list, 'thead')).display).to.equal('table-header-group');
      expect(getComputedStyle(one(list, '.scroller')).overflowX).to.equal('visible');
      expect(all(list, '.exports, form').map((each) => each.checkVisibility())).to.deep.equal([false, false]);
      await emulateMedia({media: 'screen'});
    });
  });

  it('is worked by keyboard alone', async () => {
    const list = await render();
    one(list, 'input').focus();
    await afterLoad(list, () => sendKeys({type: '4'}));
    for (const label of ['Kind', 'Country or region', 'Role']) {
      await sendKeys({press: 'Tab'});
      expect(list.shadowRoot!.activeElement).to.equal(select(list, label));
    }
    await sendKeys({press: 'Tab'});
    expect(textOf(list.shadowRoot!.activeElement!)).to.equal('Clear filters');
    await sendKeys({press: 'Tab'});
    expect(list.shadowRoot!.activeElement).to.equal(select(list, 'Sort by'));
    list.addEventListener('wdea-open', (event) => event.preventDefault());
    await sendKeys({press: 'Tab'});
    const opened = oneEvent<WdeaOpenEvent>(list, 'wdea-open');
    await sendKeys({press: 'Enter'});
    expect((await opened).record.id).to.equal('member-4');
  });

  it('reads as a search, a note and a list', async function () {
    if (!tellsTree) return this.skip();
    await render({group: 'country', highlight: 'member-1'}, {en: {members: members.slice(0, 1), facts: factCards}});
    expect(await treeOf('wdea-member-list')).to.deep.equal([
      'region: Members', 'heading: Members', 'search: Search organisations (Members)',
      'text: Search', 'searchbox: Search',
      'text: Kind', 'combobox: Kind', 'option: All', 'option: University (1)',
      'text: Country or region', 'combobox: Country or region', 'option: All', 'option: China (1)',
      'text: Role', 'combobox: Role', 'option: All', 'text: 1 organisation',
      'text: Here are 1 of the 115 members that the alliance counted on 12 January 2026.',
      'heading: China', 'text: 1 organisation',
      'list: ', 'text: Highlighted', 'link: Example University 1', 'text: 示例大学 1', 'text: University',
      'text: Beijing', 'text: China', 'text: member since 30 January 2024', 'link: Source: Example Register',
      'text: As of 30 January 2026.', 'text: Export:', 'link: CSV', 'link: GeoJSON', 'status: ',
    ]);
  });

  describe('a directory', () => {
    const entries: DirectoryEntry[] = Array.from({length: 9}, (_, at) => ({
      id: `entry-${at + 1}`, name: `Example Institute ${at + 1}`, city: 'Exampleville', kind: 'university',
      country: at < 5 ? 'FR' : 'EG', latitude: 46 - at, longitude: 2 + at,
      ...(at % 2 === 0 && {url: `https://institute-${at + 1}.example/`}),
    }));

    it('stands in for the alliance’s own organisations, in its own order', async () => {
      const source = await fixtureSource({});
      for (const [path, bytes] of await makeDirectory(entries)) source.files.set(path, bytes);
      const list = await renderSettled<MemberList>(html`
        <wdea-member-list directory=${source.url} layout="table" group="country" limit="5"></wdea-member-list>`);
      expect(groups(list)).to.deep.equal([['Egypt', '4 organisations'], ['France', '5 organisations']]);
      expect(all(list, 'thead th').map(textOf)).to.deep.equal(['Name', 'Kind', 'City']);
      expect([labels(list), all(list, '.above > p, .exports').length, textOf(one(list, 'caption'))])
        .to.deep.equal([['Search', 'Kind', 'Country or region'], 0, 'Organisations']);
      await afterLoad(list, () => button(list, 'Next').click());
      expect(groups(list)).to.deep.equal([['France', '5 organisations', 'continued from the previous page']]);
      list.layout = 'list';
      await choose(list, 'Country or region', 'EG');
      expect(labels(list)).to.deep.equal(['Search', 'Kind', 'Country or region']);
      expect(names(list)).to.have.length(4);
    });
  });
});
