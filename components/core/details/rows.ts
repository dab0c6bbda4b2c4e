import {html, nothing} from 'lit';

/** What a list leaves out of a record: a label and what belongs to it. A row that has nothing is left out. */
export type Row = readonly [label: string, value: unknown];

/** What is known of a record beyond its line of facts, a label and a value each. */
export function renderRows(rows: readonly Row[]): unknown {
  const filled = rows.filter(([, value]) => value !== undefined && value !== '' && value !== nothing);
  if (filled.length === 0) return nothing;
  return html`<dl>${filled.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
