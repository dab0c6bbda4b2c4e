import {css} from 'lit';
import {accent, space} from '../core/tokens.js';

export const practiceListStyles = css`
  /* The height of four filters, and of a practice with its summary and a recognition. */
  .skeleton { padding-block-start: 26.5em; }
  .skeleton > * { block-size: 15.5em; }
  .skeleton > :lang(en) { block-size: 18em; }
  .skeleton > :not(:lang(en), :lang(zh)) { block-size: 21.25em; }
  @container (inline-size >= 24em) {
    .skeleton { padding-block-start: 18em; }
    .skeleton > * { block-size: 10em; }
    .skeleton > :lang(en) { block-size: 10.75em; }
    .skeleton > :not(:lang(en), :lang(zh)) { block-size: 11.75em; }
  }
  @container (inline-size >= 40em) {
    .skeleton { padding-block-start: 12.5em; }
    form.controls { grid-template-columns: repeat(4, 1fr); }
    .search { grid-column: 1 / -1; }
  }

  .recognition {
    border-inline-start: 2px solid ${accent}; padding-inline-start: calc(2 * ${space});
    margin-block: calc(2 * ${space});
  }
`;
