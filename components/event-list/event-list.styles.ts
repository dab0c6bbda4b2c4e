import {css} from 'lit';
import {accent, border, muted, quiet, radius, space} from '../core/tokens.js';

export const eventListStyles = css`
  /* Events in a narrow column are shorter than the resources that lists are measured for. */
  @container (inline-size < 24em) {
    .skeleton > :lang(zh) { block-size: 10.5em; }
    .skeleton > :lang(ar) { block-size: 14em; }
    .skeleton > :is(:lang(es), :lang(fr)) { block-size: 15.75em; }
  }
  .views { display: flex; flex-wrap: wrap; gap: calc(2 * ${space}); margin-block-end: calc(4 * ${space}); }
  summary { padding-block: calc(3 * ${space}); cursor: pointer; }
  .agenda .items { border: 0; }
  .calendar-link { display: inline-block; min-block-size: 24px; }

  /* A month: where it is narrow a day with events has a mark, and the events stand below it. */
  table { inline-size: 100%; table-layout: fixed; border-collapse: collapse; margin-block-end: calc(4 * ${space}); }
  th, td {
    font-size: 0.8125em; text-align: center; vertical-align: top;
    padding: ${space} 0; border-block-end: 1px solid ${border}; position: relative;
  }
  th { color: ${muted}; }
  tr:last-child td { border: 0; }
  td time { display: inline-block; line-height: 2; }
  /* A border and an outline, so that forced colours show them. */
  .mark { display: block; inline-size: 0; margin: auto; border: 0.25em solid ${accent}; border-radius: 50%; }
  [aria-current] { padding-inline: 0.25em; outline: 2px solid ${accent}; border-radius: ${radius}; }
  td ul { display: none; }
  @container (inline-size >= 40em) {
    .agenda .subheading { margin: 0; }
    .agenda .group { display: grid; grid-template-columns: 11em 1fr; gap: calc(4 * ${space}); align-items: baseline; }
    td { block-size: 5em; }
    .mark { display: none; }
    td:has(a) { background: ${quiet}; }
    td ul { display: grid; gap: ${space}; padding-inline: ${space}; text-align: start; }
    td a { display: inline-block; min-block-size: 24px; line-height: 1.35; }
  }
  @media print {
    ::details-content { display: block; content-visibility: visible; }
  }
`;
