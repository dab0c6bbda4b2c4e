import {css} from 'lit';
import {muted, space} from '../core/tokens.js';

export const governanceStyles = css`
  .introduction { margin-block-end: calc(5 * ${space}); }
  .introduction > .title { font-weight: 600; }
  .introduction > .summary { margin-block: ${space}; }
  dl { display: grid; gap: ${space} calc(4 * ${space}); margin-block: calc(3 * ${space}) 0; }
  dt { color: ${muted}; font-size: 0.9375em; }
  dd { margin: 0; min-inline-size: 0; }
  dd .items { border: none; }
  dd .items .title { font-weight: inherit; }
  dd .items > li { padding: 0; }
  dd .items > li + li { margin-block-start: calc(3 * ${space}); }
  .items > li:last-child, dd .items > li { border: none; }

  /* The height of a body with what belongs to it. */
  .skeleton { padding: 0; }
  .skeleton > :is(:lang(fr), :lang(es)) { block-size: 28.4em; }
  .skeleton > :lang(en) { block-size: 25.5em; }
  .skeleton > :lang(zh) { block-size: 23.4em; }
  .skeleton > :lang(ru) { block-size: 32.2em; }
  .skeleton > :lang(ar) { block-size: 27em; }
  @container (inline-size >= 40em) {
    .skeleton > :lang(zh) { block-size: 15.4em; }
    .skeleton > :is(:lang(en), :lang(fr), :lang(es)) { block-size: 16.2em; }
    .skeleton > :is(:lang(ru), :lang(ar)) { block-size: 17.1em; }
    dl { grid-template-columns: 10em 1fr; row-gap: calc(2 * ${space}); }
  }
`;
