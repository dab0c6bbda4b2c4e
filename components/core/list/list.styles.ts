import {css} from 'lit';
import {border, muted, radius, space} from '../tokens.js';
import {pressedStyles} from './pressed.styles.js';

/** Lists: controls above, lines with air between, a pager below. */
export const listStyles = css`
  ${pressedStyles}
  /* The list of a select is drawn by the system, on a surface of its own. */
  option { color: CanvasText; background: Canvas; }
  form.controls {
    display: grid; grid-template-columns: 1fr; gap: calc(3 * ${space});
    margin-block-end: calc(4 * ${space});
  }
  .controls label { display: grid; gap: ${space}; align-content: end; min-inline-size: 0; }
  .controls label span { color: ${muted}; font-size: 0.8125em; }
  .controls select, .controls input { inline-size: 100%; }
  .count, .pager { display: flex; flex-wrap: wrap; gap: calc(2 * ${space}) calc(4 * ${space}); align-items: center; }
  .count { grid-column: 1 / -1; min-block-size: 2.75em; }
  @container (inline-size >= 24em) {
    form.controls { grid-template-columns: 1fr 1fr; }
    .search { grid-column: 1 / -1; }
  }
  @container (inline-size >= 40em) {
    form.controls { grid-template-columns: 2fr 1fr 1fr 1fr; }
    .search { grid-column: auto; }
  }

  /* The height of a resource with its summary, and above the first of them that of the controls. Texts are
     longer than in Chinese, and most are longer than in English. */
  .skeleton { padding-block: 22em 4em; }
  .skeleton > * { block-size: 12.5em; }
  .skeleton > :lang(en) { block-size: 14em; }
  .skeleton > :not(:lang(en), :lang(zh)) { block-size: 17em; }
  @container (inline-size >= 24em) {
    .skeleton { padding-block-start: 18em; }
    .skeleton > * { block-size: 8em; }
    .skeleton > :lang(en) { block-size: 9.25em; }
    .skeleton > :not(:lang(en), :lang(zh)) { block-size: 9.9em; }
  }
  @container (inline-size >= 40em) {
    .skeleton { padding-block-start: 8em; }
  }

  .items { border-block-start: 1px solid ${border}; }
  .items > li { padding-block: calc(3 * ${space}); border-block-end: 1px solid ${border}; }
  .items .title { font-weight: 600; text-wrap: balance; }
  .items .own-name { color: ${muted}; font-size: 0.9375em; }
  .items .summary { margin-block: ${space}; }

  mark { color: inherit; background: var(--wdea-color-mark, color-mix(in oklab, currentColor 18%, transparent)); }

  .items .theme { font-style: italic; }
  .items .theme:lang(zh), .items .theme:lang(ar) { font-style: normal; }
  .badge {
    font-size: 0.8125em; font-weight: 600; padding: 0 calc(1.5 * ${space}); border: 1px solid currentColor;
    border-radius: ${radius};
  }

  .subheading { font-weight: 600; text-wrap: balance; margin-block: calc(5 * ${space}) ${space}; }

  .pager { margin-block-start: calc(4 * ${space}); }
  .exports { color: ${muted}; font-size: 0.8125em; display: flex; flex-wrap: wrap; gap: ${space} calc(2 * ${space}); }
  .exports ul { display: flex; flex-wrap: wrap; gap: inherit; }
  .exports a { display: inline-block; min-block-size: 24px; min-inline-size: 24px; }
  @media print { .exports { display: none; } }
`;
