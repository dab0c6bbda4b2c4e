import {css} from 'lit';
import {muted, space} from '../core/tokens.js';

export const milestonesStyles = css`
  /* The height of a milestone with its summary; there are no controls. */
  .skeleton { padding-block: 0 3em; }
  .skeleton > * { block-size: 12em; }
  .skeleton > :lang(en) { block-size: 14.25em; }
  .skeleton > :not(:lang(en), :lang(zh)) { block-size: 16em; }
  @container (inline-size >= 24em) {
    .skeleton { padding-block-start: 0; }
    .skeleton > *, .skeleton > :lang(en) { block-size: 8.4em; }
    .skeleton > :not(:lang(en), :lang(zh)) { block-size: 9.1em; }
    .items > li { display: grid; grid-template-columns: 4em 1fr; column-gap: calc(2 * ${space}); }
    .milestone { grid-column: 2; }
  }

  .year { color: ${muted}; font-variant-numeric: tabular-nums; }
`;
