import {css} from 'lit';
import {border, muted, space} from '../core/tokens.js';

export const memberListStyles = css`
  form.controls { margin-block-end: 0; }
  .above {
    display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between;
    gap: calc(2 * ${space}) calc(6 * ${space}); margin-block-end: calc(3 * ${space});
  }
  .above > p { flex: 1 1 16em; }
  .above > .sort { margin-inline-start: auto; max-inline-size: 100%; }
  .sort > label { display: flex; flex-wrap: wrap; align-items: baseline; gap: ${space} calc(2 * ${space}); }
  .sort select { inline-size: auto; }

  /* The height of the controls with the note, of ten organisations, and of a pager, or else of six more of them. */
  .skeleton { --item: 10.2em; padding-block: 31em 9em; }
  .skeleton:lang(zh) { --item: 7.6em; }
  .skeleton:lang(en) { --item: 9.4em; }
  .skeleton > :nth-child(n) { block-size: var(--item); }
  :host(:not([limit])) .skeleton { padding-block-end: calc(6 * var(--item) + 4em); }
  @container (inline-size >= 24em) {
    .skeleton:nth-child(n) { --item: 7.6em; padding-block-start: 23em; }
  }
  @container (inline-size >= 40em) {
    .skeleton:nth-child(n) { --item: 5.7em; padding-block-start: 10.8em; }
    .skeleton:lang(ar) { --item: 6.25em; }
  }

  .star { position: relative; float: inline-start; margin-inline-end: ${space}; }
  .star svg { fill: currentColor; }

  .subheading + .meta { margin-block-end: calc(2 * ${space}); }
  .above + .subheading { margin-block-start: 0; }
  /* A page that was turned shows the name of the first group, too. */
  .subheading ~ .items { scroll-margin-block-start: 5em; }

  :host([layout='grid']) .items {
    display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    column-gap: calc(8 * ${space}); border-block-start: 0;
  }

  /* Large enough for the focus ring of what stands at its edges. */
  .scroller {
    position: relative; overflow-x: auto; overflow-wrap: break-word;
    padding: 4px; margin: -4px; margin-inline-end: 0;
  }
  table {
    inline-size: 100%; min-inline-size: 52em; border-collapse: collapse;
    font-size: 0.9375em; font-variant-numeric: tabular-nums;
  }
  th, td {
    text-align: start; vertical-align: baseline; font-weight: normal;
    padding-block: calc(2 * ${space}); padding-inline: 0 calc(4 * ${space});
  }
  thead th { color: ${muted}; vertical-align: bottom; }
  tbody tr { border-block-start: 1px solid ${border}; break-inside: avoid; }
  tbody .title { font-weight: 600; text-wrap: balance; overflow-wrap: anywhere; min-inline-size: 11em; }
  .group > th { padding-block-start: calc(5 * ${space}); }
  .group > th > * { margin: 0; }
  th > button {
    display: inline-flex; align-items: center; gap: ${space}; text-align: start;
    border: 0; padding: 0; min-inline-size: 24px; min-block-size: 24px;
  }
  th[aria-sort='ascending'] > button { font-weight: 600; }
  th svg.icon { flex: none; inline-size: 1em; block-size: 1em; }

  .exports button { min-block-size: 24px; padding-block: 0; }

  @media print {
    .scroller { overflow: visible; padding: 0; margin: 0; }
    /* Paper does not scroll. */
    table { min-inline-size: 0; font-size: 0.6875em; }
    th, td { padding-inline-end: calc(2 * ${space}); }
    tbody .title { min-inline-size: 8em; }
    th > button { display: inline !important; }
    th svg.icon { display: none; }
  }
`;
