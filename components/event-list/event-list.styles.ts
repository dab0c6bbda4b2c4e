import {css} from 'lit';
import {accent, border, muted, onAccent, quiet, radius, space} from '../core/tokens.js';

export const eventListStyles = css`
  .views { display: flex; flex-wrap: wrap; gap: calc(2 * ${space}); margin-block-end: calc(4 * ${space}); }
  .group { margin-block-end: calc(6 * ${space}); }
  .group-heading { font-weight: 600; margin-block-end: calc(2 * ${space}); }
  summary { padding-block: calc(2 * ${space}); cursor: pointer; }
  .calendar-link { display: inline-block; min-block-size: 24px; }

  /* A month: where it is narrow a day with events has a mark, and the events stand below it. */
  table { inline-size: 100%; table-layout: fixed; border-collapse: collapse; margin-block-end: calc(4 * ${space}); }
  th, td {
    font-size: 0.8125em; font-variant-numeric: tabular-nums; text-align: center; vertical-align: top;
    padding: ${space}; border-block-end: 1px solid ${border}; position: relative;
  }
  th { color: ${muted}; }
  td time { display: inline-block; min-inline-size: 2em; line-height: 2; text-align: center; }
  .mark { display: block; inline-size: 0.5em; block-size: 0.5em; margin: auto; }
  .mark, [aria-current] { color: ${onAccent}; background: ${accent}; border-radius: ${radius}; }
  td ul { display: none; }
  @container (inline-size >= 40em) {
    .agenda .group { display: grid; grid-template-columns: 9em 1fr; gap: calc(4 * ${space}); }
    th, td { text-align: start; }
    td { block-size: 5em; }
    .mark { display: none; }
    td:has(ul) { background: ${quiet}; }
    td ul { display: grid; gap: ${space}; }
    td a { display: inline-block; min-block-size: 24px; line-height: 1.35; }
  }
  @media (forced-colors: active) {
    .mark, [aria-current] { forced-color-adjust: none; color: HighlightText; background: Highlight; }
  }
  @media print {
    ::details-content { display: block; content-visibility: visible; }
  }
`;
