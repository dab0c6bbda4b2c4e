import {html, nothing, svg, type TemplateResult} from 'lit';
import type {FactCard} from '../../src/protocol/collections/facts.js';
import {safeUrl} from '../../src/protocol/safe-url.js';
import type {L10n} from '../core/l10n.js';
import {enumerate} from '../core/list/enumerate.js';
import {renderDate} from '../core/pieces.js';
import {factValue} from '../core/records/fact.js';
import {plot, type Point} from './chart.js';

/** How a number grew: a chart, and a table that says the same with the source of each value. Oldest first. */
export function renderGrowth(facts: readonly FactCard[], l10n: L10n): TemplateResult {
  const {msg} = l10n;
  const {title} = facts[0]!;
  return html`
    <figure aria-label=${title}>
      ${renderChart(facts, l10n)}
      <div class="scroller">
        <table aria-label=${title}>
          <thead>
            <tr><th scope="col">${msg('Date')}</th><th scope="col">${msg('Value')}</th>
              <th scope="col">${msg('Source')}</th></tr>
          </thead>
          <tbody>${facts.map((fact) => html`
            <tr>
              <th scope="row">${renderDate(fact.date, l10n)}</th>
              <td>${factValue(fact, l10n)}</td>
              <td>${sourceLink(fact)}</td>
            </tr>`)}
          </tbody>
        </table>
      </div>
    </figure>`;
}

function renderChart(facts: readonly FactCard[], l10n: L10n): TemplateResult {
  const {msg, format, date, dir} = l10n;
  const labels = facts.map((fact) => factValue(fact, l10n));
  // A digit takes three per cent of a chart in the column of a phone.
  const points = plot(facts, dir, 3 * Math.max(...labels.map(({length}) => length)));
  const values = enumerate(facts.map((fact, at) =>
    format(msg('{date}: {value}'), {date: date(fact.date), value: labels[at]!})), l10n);
  const end = points.length - 1;
  return html`
    <svg part="chart" role="img" aria-label=${values}>
      <line class="axis" x1="0" x2="100%" y1="100%" y2="100%"/>
      ${points.map((point, at) => at > 0 ? line('course', points[at - 1]!, point) : nothing)}
      ${points.map((point) => line('stem', {x: point.x, y: 100}, point))}
      ${points.map((point) => line('span', {x: point.from, y: point.y}, {x: point.to, y: point.y}))}
      ${points.map((point, at) => renderPoint(point, labels[at]!, anchorOf(at, end)))}
    </svg>
    <p class="dates" aria-hidden="true"><span>${date(facts[0]!.date)}</span><span>${date(facts[end]!.date)}</span></p>`;
}

type Place = Pick<Point, 'x' | 'y'>;

const line = (name: string, from: Place, to: Place) =>
  svg`<line class=${name} x1="${from.x}%" y1="${from.y}%" x2="${to.x}%" y2="${to.y}%"/>`;

/** Labels at the ends stay within the chart. */
const anchorOf = (at: number, end: number) => (at === 0 ? 'start' : at === end ? 'end' : 'middle');

const renderPoint = ({x, y, labelled}: Point, value: string, anchor: string) => svg`
  <circle cx="${x}%" cy="${y}%" r="0.25em"/>
  ${labelled ? svg`<text x="${x}%" y="${y}%" dy="-0.75em" text-anchor=${anchor}>${value}</text>` : nothing}`;

/** The page that states a value, else where the record leads. */
function sourceLink({source, link}: FactCard): unknown {
  const href = safeUrl((source ?? link).url);
  return href ? html`<a part="link" href=${href}>${source?.name ?? new URL(href).hostname}</a>` : nothing;
}
