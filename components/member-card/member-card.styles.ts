import {css} from 'lit';
import {border, space} from '../core/tokens.js';

export const memberCardStyles = css`
  .card > .title { font-size: 1.1875em; font-weight: 600; line-height: 1.3; text-wrap: balance; }
  .card > .summary { margin-block: ${space}; }
  .more { margin-block-start: calc(4 * ${space}); }
  details { border-block-start: 1px solid ${border}; }
  summary { cursor: pointer; padding-block: calc(2.5 * ${space}); min-block-size: 24px; }
  details > ul { border-block-start: 0; margin-block-end: calc(2 * ${space}); }
  details > ul > li:last-child { border-block-end: 0; }
  .footer { margin-block-start: 0; }

  /* The height of an organisation with its other names, two addresses and four lists to open. */
  .loading .skeleton { padding: 0; }
  .loading .skeleton > * { block-size: 39.5em; }
  .loading .skeleton > :lang(en) { block-size: 34.75em; }
  .loading .skeleton > :lang(ru) { block-size: 42.75em; }
  @container (inline-size >= 24em) {
    .loading .skeleton > * { block-size: 30em; }
    .loading .skeleton > :lang(en) { block-size: 27.75em; }
    .loading .skeleton > :is(:lang(ar), :lang(ru)) { block-size: 33em; }
  }
  @container (inline-size >= 40em) {
    .loading .skeleton > :not(:lang(ru)) { block-size: 27.25em; }
    .loading .skeleton > :lang(ru) { block-size: 30em; }
  }
  @media print {
    /* What is folded on the screen stands open on paper. */
    details::details-content { content-visibility: visible; block-size: auto; }
  }
`;
