import {css} from 'lit';
import {accent, onAccent, space} from '../core/tokens.js';

export const conferenceStyles = css`
  .editions { margin-block-end: calc(4 * ${space}); }
  .editions ul { display: flex; flex-wrap: wrap; gap: calc(2 * ${space}); }
  .editions button { font-variant-numeric: tabular-nums; }
  .editions [aria-current] { color: ${onAccent}; background: ${accent}; border-color: transparent; }
  .name { font-size: 1.1875em; font-weight: 600; line-height: 1.3; text-wrap: balance; }
  .name + .meta { margin-block-start: ${space}; }
  .theme { font-size: 1.1875em; line-height: 1.4; text-wrap: balance; margin-block-start: calc(4 * ${space}); }
  .name ~ .summary { margin-block: calc(3 * ${space}) ${space}; }

  /* Above the outcomes and the news stand the editions, and the one that is shown; a few lines close the element. */
  .skeleton { padding-block: 20em 4em; }

  @container (inline-size >= 24em) {
    .skeleton { padding-block-start: 16em; }
    .skeleton > :lang(zh) { block-size: 9.25em; }
  }
  @container (inline-size >= 40em) {
    .name { font-size: 1.5em; }
  }
  @media (forced-colors: active) {
    .editions [aria-current] { forced-color-adjust: none; color: HighlightText; background: Highlight; }
  }
`;
