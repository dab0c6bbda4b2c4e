import {css} from 'lit';
import {border, space} from '../core/tokens.js';

export const itemStyles = css`
  /* The height of a record with a few rows, three sources and the footer. */
  .skeleton { padding-block: 0; }
  .skeleton > *, .skeleton > :lang(en), .skeleton > :not(:lang(en), :lang(zh)) { block-size: 18em; }
  .record .title { font-size: 1.1875em; font-weight: 600; line-height: 1.3; text-wrap: balance; }
  .record .theme { margin-block-start: calc(2 * ${space}); }
  .record .summary, .record .recognition { margin-block: calc(2 * ${space}) ${space}; }
  .aims { padding-inline-start: 1.25em; list-style: disc; }
  .label {
    font-weight: 600; margin-block-start: calc(5 * ${space}); padding-block-start: calc(3 * ${space});
    border-block-start: 1px solid ${border};
  }
`;
