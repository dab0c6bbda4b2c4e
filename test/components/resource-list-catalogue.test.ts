import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {WdeaElement} from '../../components/core/element.js';
import {type Listable, ListController} from '../../components/core/list/list-controller.js';
import {renderMarked} from '../../components/core/list/marks.js';
import {renderRecords} from '../../components/core/records/record.js';
import {Catalogue} from '../../components/resource-list/catalogue.js';
import type {Page} from '../../src/page.js';
import {
  type ResourceCard, type ResourceField, resources, type ResourceSort,
} from '../../src/protocol/collections/resources.js';
import type {FacetCount} from '../../src/protocol/facets.js';
import type {Found, Marks, SearchQuery, Total} from '../../src/search/found.js';
import {resourceCards} from '../fixtures/records.js';
import {afterLoad, all, one, textOf} from '../support/render.js';

const cards = resourceCards(9);
const meta = {date: '2026-01-30', sequence: 1, language: 'en', stale: false} as const;

type Query = SearchQuery<ResourceField, ResourceSort>;

/** A source that is asked and answers when the test says so. */
class SlowSource implements Listable<ResourceCard, ResourceField, ResourceSort> {
  /** What has been asked for, in order. */
  readonly asked: {text: string; query: Query; answer: (total?: Total, marks?: Marks) => void; fail: () => void}[] = [];
  readonly counted: {names: readonly string[]; answer: (count: number) => void; fail: () => void}[] = [];

  search(text: string, query: Query): Promise<Found<ResourceCard, ResourceField>> {
    return new Promise((resolve, reject) => this.asked.push({
      text, query, fail: () => reject(new TypeError('no way')),
      answer: (total = {value: cards.length, relation: 'exact'}, marks = {}) => {
        const from = Number(query.cursor ?? 0);
        const end = from + (query.limit ?? 16);
        resolve({
          hits: cards.slice(from, end).map((item) => ({item, marks})), total, facets: {}, issues: [], meta,
          cursor: end < cards.length ? String(end) : null,
        });
      },
    }));
  }

  async list({text = '', ...query}: Query & {text?: string | undefined}): Promise<Page<ResourceCard>> {
    const {hits, total, ...rest} = await this.search(text, query);
    return {...rest, items: hits.map(({item}) => item), total: total.value, next: () => Promise.resolve(null)};
  }

  facets<Name extends ResourceField>(names: readonly Name[]): Promise<Record<Name, readonly FacetCount[]>> {
    return new Promise((resolve, reject) => this.counted.push({
      names, fail: () => reject(new TypeError('no way')),
      answer: (count) => resolve(Object.fromEntries(
        names.map((name) => [name, [{id: 'a', name: 'A', count}]])) as unknown as Record<Name, FacetCount[]>),
    }));
  }
}

/** Counts at once, as what a plain list shows waits for that. */
class SteadySource extends SlowSource {
  override facets<Name extends ResourceField>(): Promise<Record<Name, readonly FacetCount[]>> {
    return Promise.resolve({} as Record<Name, FacetCount[]>);
  }
}

class TestList extends WdeaElement {
  static override readonly tag: string = 'test-list';
  static override readonly catalogues = [];
  readonly slow: SlowSource = new SteadySource();
  urlPrefix: string | undefined;
  more = false;
  readonly list: ListController<ResourceCard, ResourceCard & {sources: []}, ResourceField, ResourceSort> | Catalogue =
    this.make();
  protected readonly label = 'Test';

  protected get shared() {
    return {
      definition: resources, fields: ['kind', 'language'] as const, fixed: () => ({}), pageSize: () => 2,
      urlState: () => this.urlPrefix, open: () => Promise.resolve(this.slow),
      countText: (n: number, atLeast?: boolean) => `${atLeast ? 'at least ' : ''}${n}`,
    };
  }

  protected make(): TestList['list'] {
    return new ListController(this, this.shared) as unknown as TestList['list'];
  }

  protected override renderContent(): unknown {
    const {data} = this.list.request;
    return data && renderRecords(data.page.items, (card, l10n) => html`
      <a href="#">${renderMarked(card, 'title', l10n)}</a> ${renderMarked(card, 'summary', l10n)}`, this.l10n);
  }
}

class TestCatalogue extends TestList {
  static override readonly tag = 'test-catalogue';
  override readonly slow = new SlowSource();

  protected override make(): Catalogue {
    return new Catalogue(this, {...this.shared, counted: () => ['kind'], more: () => this.more});
  }
}

TestList.define();
TestCatalogue.define();

/** Waits until so many questions have been asked, and answers the last of them. */
async function answered(element: TestList, at: number, ...answer: Parameters<SlowSource['asked'][0]['answer']>) {
  await asked(element, at);
  await afterLoad(element, () => element.slow.asked[at]!.answer(...answer));
}
const asked = async (element: TestList, at: number) => {
  while (element.slow.asked.length <= at) await settled();
};
/** Lets what has been set off come to its end. */
const settled = () => new Promise((resolve) => requestAnimationFrame(resolve));
const kinds = (element: TestList) => (element.list as Catalogue).facets.kind.map(({count}) => count);
const titles = (element: TestList) => all(element, 'li a').map(textOf);
const said = (element: TestList) => textOf(one(element, '[role=status]'));
const numbers = (from: number, to: number) =>
  cards.slice(from - 1, to).map(({title}) => title);

async function list(): Promise<TestList> {
  const element = await fixture<TestList>(html`<test-list></test-list>`);
  await answered(element, 0);
  return element;
}

async function catalogue(more = false): Promise<TestCatalogue> {
  const element = await fixture<TestCatalogue>(html`<test-catalogue .more=${more}></test-catalogue>`);
  await answered(element, 0);
  return element;
}

describe('ListController', () => {
  it('lets the newest text wait for the one that is looked for, and leaves out those between', async () => {
    const element = await list();
    for (const text of ['d', 'di', 'dig', 'digit', 'digital']) {
      element.list.search(text);
      await element.updateComplete;
    }
    await asked(element, 1);
    expect(element.slow.asked.map(({text}) => text)).to.deep.equal(['', 'd']);
    element.slow.asked[1]!.answer({value: 7, relation: 'exact'});
    await asked(element, 2);
    expect(said(element)).to.equal('');
    await answered(element, 2, {value: 3, relation: 'exact'});
    expect(element.slow.asked.map(({text}) => text)).to.deep.equal(['', 'd', 'digital']);
    expect(said(element)).to.equal('3');
  });

  it('drops an answer that comes after a later choice', async () => {
    const element = await list();
    element.list.search('old');
    await asked(element, 1);
    element.list.choose('kind', ['course']);
    await answered(element, 2, {value: 2, relation: 'exact'});
    element.slow.asked[1]!.answer({value: 9, relation: 'exact'});
    await settled();
    expect(element.list.request.data!.page.total).to.equal(2);
    expect(said(element)).to.equal('2');
  });

  it('goes on with what was typed when a request has failed', async () => {
    const element = await list();
    element.list.search('a');
    await asked(element, 1);
    element.list.search('ab');
    await element.updateComplete;
    element.slow.asked[1]!.fail();
    await answered(element, 2);
    expect(element.slow.asked[2]!.text).to.equal('ab');
    expect(element.list.request.error).to.equal(undefined);
  });

  it('marks what was looked for, in the language of the text, and leaves the card of others unmarked', async () => {
    const element = await list();
    element.list.search('resource');
    await answered(element, 1, {value: 1, relation: 'exact'}, {title: [[0, 7], [8, 16]], summary: [[0, 4], [7, 14]]});
    const marks = Array.from(all(element, 'li')[0]!.querySelectorAll('mark'), textOf);
    expect(marks).to.deep.equal(['Example resource', 'What', 'learner']);
    expect(titles(element)).to.deep.equal(numbers(1, 2));
    const bdi = all(element, 'li bdi')[0]!;
    expect([bdi.lang, bdi.dir]).to.deep.equal(['en', 'ltr']);
    element.list.clear();
    await answered(element, 2);
    expect(all(element, 'mark')).to.have.length(0);
  });

  it('says that there are more than were counted', async () => {
    const element = await list();
    element.list.search('e');
    await answered(element, 1, {value: 1000, relation: 'at-least'});
    expect(said(element)).to.equal('at least 1000');
    element.list.next();
    await answered(element, 2, {value: 1000, relation: 'at-least'});
    expect(said(element)).to.equal('3 to 4 of 1,000+');
  });

  it('turns one page at a time, however fast one presses', async () => {
    const element = await list();
    for (let i = 0; i < 3; i++) element.list.next();
    await answered(element, 1);
    expect([element.slow.asked.length, element.slow.asked[1]!.query.cursor]).to.deep.equal([2, '2']);
    expect(titles(element)).to.deep.equal(numbers(3, 4));
  });
});

describe('Catalogue', () => {
  it('shows its cards while it counts, and the counts of before until then', async () => {
    const element = await catalogue();
    expect(kinds(element)).to.deep.equal([]);
    element.slow.counted[0]!.answer(1);
    await settled();
    expect(kinds(element)).to.deep.equal([1]);
    element.list.choose('kind', ['a']);
    await answered(element, 1);
    expect(element.slow.counted).to.have.length(2);
    expect(kinds(element)).to.deep.equal([1]);
    element.slow.counted[1]!.answer(5);
    await settled();
    expect(kinds(element)).to.deep.equal([5]);
  });

  it('keeps its cards and the counts of before when it cannot count', async () => {
    const element = await catalogue();
    element.slow.counted[0]!.answer(1);
    await settled();
    element.list.search('a');
    await answered(element, 1);
    element.slow.counted[1]!.fail();
    await settled();
    expect([element.getAttribute('state'), element.list.request.error]).to.deep.equal(['ready', undefined]);
    expect(kinds(element)).to.deep.equal([1]);
  });

  it('adds a page to those before, with the focus on the first that is new', async () => {
    const element = await catalogue(true);
    element.list.next();
    await answered(element, 1);
    expect(titles(element)).to.deep.equal(numbers(1, 4));
    expect(element.slow.asked[1]!.query.cursor).to.equal('2');
    expect(textOf(element.shadowRoot!.activeElement!)).to.equal('Example resource 3');
    expect(said(element)).to.equal('1 to 4 of 9');
  });

  for (const more of [false, true]) {
    it(`shows the page of the address after one request${more ? ', with all before it' : ''}`, async () => {
      const before = location.href;
      history.replaceState(null, '', `${before}&c-page=3&c-q=words&c-kind=a&c-kind=b`);
      const element = await fixture<TestCatalogue>(
        html`<test-catalogue .urlPrefix=${'c'} .more=${more}></test-catalogue>`);
      await answered(element, 0);
      expect(element.slow.asked).to.have.length(1);
      const {text, query: {where, limit}} = element.slow.asked[0]!;
      expect([text, where, limit]).to.deep.equal(['words', {kind: ['a', 'b']}, 6]);
      expect(titles(element)).to.deep.equal(more ? numbers(1, 6) : numbers(5, 6));
      history.replaceState(null, '', before);
    });
  }

  it('begins at its first page when the one in the address is not there', async () => {
    const before = location.href;
    history.replaceState(null, '', `${before}&c-page=50`);
    const element = await fixture<TestCatalogue>(html`<test-catalogue .urlPrefix=${'c'}></test-catalogue>`);
    await asked(element, 0);
    element.slow.asked[0]!.answer();
    await asked(element, 1);
    element.slow.asked[1]!.answer();
    await oneEvent(element, 'wdea-load');
    expect(titles(element)).to.deep.equal(numbers(1, 2));
    history.replaceState(null, '', before);
  });

  it('goes back through its pages with the address, and forward again', async () => {
    const before = location.href;
    const element = await fixture<TestCatalogue>(html`<test-catalogue .urlPrefix=${'c'}></test-catalogue>`);
    await answered(element, 0);
    element.list.next();
    await answered(element, 1);
    expect(new URL(location.href).searchParams.get('c-page')).to.equal('2');
    element.list.choose('language', ['en', 'fr']);
    await answered(element, 2);
    const {searchParams} = new URL(location.href);
    expect([searchParams.get('c-page'), searchParams.getAll('c-language')]).to.deep.equal([null, ['en', 'fr']]);
    element.list.search('typed');
    await answered(element, 3);
    history.back();
    await answered(element, 4);
    expect([element.list.text, titles(element)]).to.deep.equal(['', numbers(3, 4)]);
    history.forward();
    await answered(element, 5);
    expect([element.list.text, element.list.chosen.language]).to.deep.equal(['typed', ['en', 'fr']]);
    // no further back: Chrome keeps fifty entries, and may have dropped the one that this page began with
    history.replaceState(null, '', before);
  });
});
