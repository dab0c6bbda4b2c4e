import {css} from 'lit';
import {accent, border, muted, space} from '../core/tokens.js';

export const allianceStatsStyles = css`
  .value { font-size: 1.5em; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
  .items { display: grid; gap: calc(6 * ${space}) calc(10 * ${space}); border: none; }
  .items > li { display: flex; flex-direction: column; min-inline-size: 0; padding: 0; border: none; }
  figure { margin: 0; margin-block-start: auto; padding-block-start: calc(4 * ${space}); }
  svg { display: block; inline-size: 100%; block-size: 6em; overflow: visible; fill: none; stroke: currentColor; }
  .axis, .course, .stem { stroke: ${muted}; }
  .course, .stem { opacity: 0.5; }
  .stem { stroke-dasharray: 2 3; }
  .span { stroke: ${accent}; stroke-width: 4; }
  circle { fill: ${accent}; stroke: none; }
  text { fill: currentColor; stroke: none; font-size: 0.9375em; font-variant-numeric: tabular-nums; }
  .dates {
    display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 calc(2 * ${space});
    color: ${muted}; font-size: 0.8125em; margin-block-start: ${space}; max-inline-size: none;
  }
  .scroller { position: relative; overflow-x: auto; margin-block-start: calc(2 * ${space}); overflow-wrap: break-word; }
  table {
    inline-size: 100%; border-collapse: collapse;
    font-size: 0.9375em; font-variant-numeric: tabular-nums;
  }
  th, td {
    text-align: start; vertical-align: baseline;
    padding-block: ${space}; padding-inline: 0 calc(3 * ${space});
  }
  th { font-weight: normal; white-space: nowrap; }
  thead th { color: ${muted}; }
  tbody tr { border-block-start: 1px solid ${border}; }
  td a { display: block; min-block-size: 24px; }

  /* Half the height of a figure with its chart and table. */
  .skeleton { padding: 0; }
  .skeleton > :lang(en) { block-size: 16.1em; }
  .skeleton > :not(:lang(en)) { block-size: 16.8em; }
  @container (inline-size >= 40em) {
    .items, .skeleton { display: grid; grid-template-columns: 1fr 1fr; }
    .skeleton { column-gap: calc(10 * ${space}); }
    .skeleton > :not(:lang(zh), :lang(ar)) { block-size: 13.2em; }
    .skeleton > :is(:lang(zh), :lang(ar)) { block-size: 14em; }
  }
  @container (inline-size < 16em) {
    /* No room for labels; the table says the values. */
    text { display: none; }
  }
  @media (forced-colors: active) {
    .axis, .course, .stem, .span { stroke: CanvasText; opacity: 1; }
    circle { fill: CanvasText; }
  }
  @media print {
    .scroller { overflow: visible; }
  }
`;
