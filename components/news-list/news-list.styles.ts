import {css} from 'lit';
import {space} from '../core/tokens.js';

export const newsListStyles = css`
  /* The height of two filters, and of a news item with its summary. */
  .skeleton { padding-block-start: 17.5em; }
  .skeleton > * { block-size: 11em; }
  .skeleton > :lang(en) { block-size: 13.75em; }
  .skeleton > :not(:lang(en), :lang(zh)) { block-size: 15.5em; }
  @container (inline-size >= 24em) {
    .skeleton { padding-block-start: 13.5em; }
    .skeleton > *, .skeleton > :lang(en) { block-size: 8.5em; }
    .skeleton > :not(:lang(en), :lang(zh)) { block-size: 9.15em; }
  }
  @container (inline-size >= 40em) {
    .skeleton { padding-block-start: 8em; }
    :host([layout='cards']) .skeleton > * { block-size: 16em; }
    form.controls { grid-template-columns: 2fr 1fr 1fr; }
  }

  :host([layout='cards']) :is(.items, .skeleton) {
    display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    column-gap: calc(8 * ${space}); border-block-start: 0;
  }
`;
