import {expect, html} from '@open-wc/testing';
import {AllianceStats} from '../../components/alliance-stats/alliance-stats.js';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import type {FactCard} from '../../src/protocol/collections/facts.js';
import {languages} from '../../src/protocol/languages.js';
import {factCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

AllianceStats.define();

const contents = {facts: factCards};
const editions = (facts: readonly unknown[] = factCards) =>
  Object.fromEntries(languages.map((lang) => [lang, {facts}]));
const render = async (attributes: Partial<AllianceStats> = {}, facts?: readonly unknown[]) => {
  const {url} = await fixtureSource(editions(facts));
  const {lang = 'en', scope = 'alliance', metrics, noChart = false} = attributes;
  return renderSettled<AllianceStats>(html`
    <wdea-alliance-stats lang=${lang} source=${url} scope=${scope} .metrics=${metrics}
      ?no-chart=${noChart}></wdea-alliance-stats>`);
};
const figures = (element: AllianceStats) => all(element, '[part=item]').map((item) =>
  [textOf(item.querySelector('[part=value]')!), textOf(item.querySelector('[part~=title]')!)].join(' '));
const places = (element: AllianceStats) =>
  Array.from(all(element, 'svg')[0]!.querySelectorAll('circle'), ({cx}) => cx.baseVal.valueInSpecifiedUnits);
const rows = (table: Element) => Array.from(table.querySelectorAll('tr'), (row) => Array.from(row.children, textOf));

describe('<wdea-alliance-stats>', () => {
  keepsTheContract({
    element: AllianceStats, contents, borrowed: {collection: 'facts', field: 'title'}, sameWords: ['Date', 'Source'],
  });

  it('shows the newest value of each figure of the alliance with its date and its source', async () => {
    const element = await render();
    expect(figures(element)).to.deep.equal(['115 Organisations', '43 Countries and regions']);
    for (const meta of all(element, '[part=meta]')) {
      expect(textOf(meta)).to.equal('as of 12 January 2026Source: Example Register');
    }
  });

  it('shows figures of another scope, with their bounds in words', async () => {
    const element = await render({scope: 'platform'});
    expect(figures(element)).to.deep.equal(['at least 1,000 Example courses']);
    expect(textOf(one(element, '.summary'))).to.equal('On the example platform.');
    await afterLoad(element, () => element.setAttribute('scope', ''));
    expect(figures(element)).to.have.length(2);
  });

  it('shows the figures that are asked for, in that order, and follows a change', async () => {
    const element = await render({metrics: ' countries-and-regions  nonsense organisations '});
    expect(figures(element)).to.deep.equal(['43 Countries and regions', '115 Organisations']);
    await afterLoad(element, () => element.setAttribute('metrics', 'organisations'));
    expect(figures(element)).to.deep.equal(['115 Organisations']);
  });

  it('is calmly empty for a scope or a figure that nobody has published', async () => {
    for (const attributes of [{scope: 'nonsense'}, {metrics: 'nonsense'}]) {
      const element = await render(attributes);
      expect(element.getAttribute('state')).to.equal('empty');
      expect(textOf(one(element, '.notice'))).to.equal('No figures have been published yet.');
    }
  });

  it('draws how a figure grew, and says the same in a table in which each value has its source', async () => {
    const element = await render({metrics: 'organisations'});
    expect(one(element, 'svg').getAttribute('aria-label')).to.equal(
      '30 January 2024: 104, April 2025: 115, 12 January 2026: 115');
    expect(rows(one(element, 'table'))).to.deep.equal([
      ['Date', 'Value', 'Source'],
      ['30 January 2024', '104', 'Example Register'],
      ['April 2025', '115', 'Example Register'],
      ['12 January 2026', '115', 'Example Register'],
    ]);
    expect(all<HTMLAnchorElement>(element, 'td a').map(({href}) => href)).to.deep.equal(
      Array(3).fill('https://example.org/register'));
  });

  it('draws a month as long as it lasts, and a day as a point', async () => {
    const element = await render({metrics: 'organisations'});
    const lengths = all<SVGLineElement>(element, '.span').map(({x1, x2}) =>
      x2.baseVal.valueInSpecifiedUnits - x1.baseVal.valueInSpecifiedUnits);
    expect(lengths.map((length) => length > 0)).to.deep.equal([false, true, false]);
  });

  it('lets time run with the reading direction', async () => {
    const [first, second, last] = places(await render());
    expect(first! < second! && second! < last!).to.equal(true);
    const [arabicFirst, , arabicLast] = places(await render({lang: 'ar'}));
    expect([arabicFirst, arabicLast]).to.deep.equal([last, first]);
  });

  it('draws nothing of a figure that is known for one date, or when told not to', async () => {
    expect(all(await render({scope: 'platform'}), 'figure')).to.have.length(0);
    const element = await render({noChart: true});
    expect(all(element, 'figure, svg, table')).to.have.length(0);
    element.noChart = false;
    await element.updateComplete;
    expect(all(element, 'figure')).to.have.length(2);
  });

  it('leads from a value without a source to where its record leads', async () => {
    const [{source: _, ...newest}, ...others] = factCards as [FactCard, ...FactCard[]];
    const element = await render({metrics: 'organisations'}, [newest, ...others]);
    const link = all<HTMLAnchorElement>(element, 'td a').at(-1)!;
    expect([link.href, textOf(link)]).to.deep.equal(['https://example.org/facts', 'example.org']);
  });

  it('holds a series of hundreds of values within its width', async () => {
    const many = Array.from({length: 300}, (_, at) => ({
      ...factCards[0]!, id: `fact-${at}`, value: 10 ** (at % 12), date: String(2300 - at),
    }));
    const element = await render({}, many);
    expect(all(element, 'circle')).to.have.length(300);
    element.setAttribute('style', 'inline-size: 240px; font-size: 200%');
    expect(element.scrollWidth).to.be.at.most(240);
  });

  for (const style of ['', 'inline-size: 328px', 'inline-size: 240px; font-size: 200%']) {
    it(`keeps its labels apart from each other and within the element: ${style || 'as wide as the page'}`, async () => {
      const long = {...factCards[0]!, id: 'long', metric: 'long', value: 178_000_000, bound: 'at-least'};
      const element = await render({}, [...factCards, long, {...long, id: 'longer', date: '2024', value: 90_000_000}]);
      element.setAttribute('style', style);
      const box = element.getBoundingClientRect();
      for (const svg of all(element, 'svg')) {
        const labels = Array.from(svg.querySelectorAll('text'), (text) => text.getBoundingClientRect())
          .filter(({width}) => width > 0);
        expect(labels.length > 0).to.equal(!style.includes('200%'));
        for (const [at, label] of labels.entries()) {
          expect(label.left >= box.left && label.right <= box.right).to.equal(true);
          if (at > 0) expect(label.left).to.be.greaterThan(labels[at - 1]!.right);
        }
      }
    });
  }

  it('lets the page take over when a person follows a figure', async () => {
    const element = await render();
    let opened = '';
    element.addEventListener('wdea-open', (event: WdeaOpenEvent) => {
      opened = `${event.collection} ${event.record.id}`;
      event.preventDefault();
    });
    all(element, 'a[part~=title]')[0]!.click();
    expect(opened).to.equal('facts organisations-2026-01-12');
  });

  it('reads as figures, each with an image that says its values and a table', async function () {
    if (!tellsTree) return this.skip();
    const element = await render({metrics: 'organisations'});
    expect(await treeOf('wdea-alliance-stats')).to.deep.equal([
      'region: Figures', 'text: 115', 'link: Organisations', 'text: as of 12 January 2026',
      'link: Source: Example Register',
      'image: 30 January 2024: 104, April 2025: 115, 12 January 2026: 115',
      'text: Date', 'text: Value', 'text: Source',
      'text: 30 January 2024', 'text: 104', 'link: Example Register',
      'text: April 2025', 'text: 115', 'link: Example Register',
      'text: 12 January 2026', 'text: 115', 'link: Example Register',
      'text: As of 30 January 2026.', 'status: ',
    ]);
    expect(one(element, 'table').ariaLabel).to.equal('Organisations');
    expect(all<HTMLTableCellElement>(element, 'th').map(({scope}) => scope)).to.deep.equal(
      ['col', 'col', 'col', 'row', 'row', 'row']);
  });
});
