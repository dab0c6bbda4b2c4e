import {css} from 'lit';
import {space} from '../core/tokens.js';

export const peopleListStyles = css`
  /* The height of a person with a name, an office and a line of facts; there are fewer than blocks. */
  .skeleton > *, .skeleton > :lang(en) { block-size: 6.2em; }
  .skeleton > :not(:lang(en), :lang(zh)) { block-size: 6.75em; }
  @container (inline-size >= 24em) {
    .skeleton > :lang(zh), .skeleton > :lang(ar) { block-size: 5.2em; }
    .skeleton > :not(:lang(zh), :lang(ar)) { block-size: 4.6em; }
  }

  .subheading a { color: inherit; }
  .subheading + .meta { margin-block-end: calc(2 * ${space}); }
  /* A page that was turned shows the name of the first body, too. */
  .subheading ~ .items { scroll-margin-block-start: 5em; }
  form.controls + .subheading { margin-block-start: 0; }
`;
