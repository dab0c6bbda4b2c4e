import {css} from 'lit';
import {measure, space} from '../core/tokens.js';

export const joinStyles = css`
  .title { font-weight: 600; text-wrap: balance; }
  .summary { margin-block: ${space}; }
  .points { list-style: disc; padding-inline-start: 1.25em; max-inline-size: ${measure}; }
  .points > li { margin-block-start: ${space}; }

  /* A quarter of the height of all sections. */
  .skeleton { padding: 0; }
  .skeleton > :is(:lang(fr), :lang(es)) { block-size: 23em; }
  .skeleton > :lang(en) { block-size: 19.8em; }
  .skeleton > :lang(zh) { block-size: 16.2em; }
  .skeleton > :lang(ru) { block-size: 24.8em; }
  .skeleton > :lang(ar) { block-size: 18.3em; }
  @container (inline-size >= 40em) {
    .skeleton > :is(:lang(en), :lang(zh), :lang(fr), :lang(es), :lang(ru)) { block-size: 14.1em; }
    .skeleton > :lang(ar) { block-size: 15.2em; }
  }
`;
