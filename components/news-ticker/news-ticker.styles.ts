import {css} from 'lit';
import {border, space} from '../core/tokens.js';

export const newsTickerStyles = css`
  /* The height of a headline of two lines with its buttons and the footer. */
  .skeleton > * { block-size: 10.75em; }
  .skeleton > :not(:lang(en)) { block-size: 13.5em; }
  .ticker { display: grid; gap: calc(3 * ${space}); align-items: center; }
  .ticker > ul { display: grid; }
  /* All headlines share one cell, so that the element is as tall as the longest and never jumps. */
  [part='item'] { grid-area: 1 / 1; visibility: hidden; }
  [part='item'][data-current] { visibility: visible; }
  [part~='title'] { font-size: 1.0625em; font-weight: 600; text-wrap: pretty; }
  [part='meta'] { margin-block-start: ${space}; }
  .controls { display: flex; flex-wrap: wrap; gap: calc(2 * ${space}); align-items: center; }
  .controls button { padding: 0; inline-size: 2.75em; min-block-size: 2.75em; }
  .controls .meta { margin-inline-start: ${space}; }

  /* On a phone a headline has three lines, or four in languages with long words. */
  @container (inline-size < 24em) {
    .skeleton > * { block-size: 12.25em; }
    .skeleton > :lang(zh) { block-size: 11.75em; }
    .skeleton > :is(:lang(fr), :lang(es)) { block-size: 15em; }
    .skeleton > :lang(ru) { block-size: 16.5em; } /* between three lines and four */
  }
  @container (inline-size >= 40em) {
    .skeleton > * { block-size: 5.75em; }
    .skeleton > :not(:lang(en)) { block-size: 6.5em; }
    .ticker { grid-template-columns: 1fr auto; gap: calc(6 * ${space}); }
  }
  @media print {
    .ticker, .ticker > ul { display: block; }
    [part='item'] { visibility: visible; padding-block: calc(2 * ${space}); border-block-end: 1px solid ${border}; }
  }
`;
