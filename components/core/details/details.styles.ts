import {css} from 'lit';
import {muted, space} from '../tokens.js';

/** Labels with their values, and a list of sources. */
export const detailsStyles = css`
  dl { margin: calc(4 * ${space}) 0 0; display: grid; gap: calc(2 * ${space}); }
  dt { color: ${muted}; font-size: 0.8125em; }
  dd { margin: 0; min-inline-size: 0; }
  dd .meta { color: inherit; font-size: 1em; }
  .sources > li { padding-block: ${space}; }
  .sources a, dd > a { display: inline-block; min-block-size: 24px; }
  .sources .meta { margin-inline-start: ${space}; font-size: 0.8125em; }
  @container (inline-size >= 24em) {
    dl > div { display: grid; grid-template-columns: minmax(0, 12em) 1fr; gap: calc(4 * ${space}); }
    dt { font-size: 0.9375em; }
  }
`;
