import {css} from 'lit';

export const resourceServiceStyles = css`
  /* The height of the section's text, its buttons, and ten resources with what is around them. */
  .skeleton > * { block-size: 232em; }
  .skeleton > :lang(en) { block-size: 200em; }
  .skeleton > :lang(zh) { block-size: 175em; }
  @container (inline-size >= 24em) {
    .skeleton > * { block-size: 162.5em; }
    .skeleton > :lang(en) { block-size: 150em; }
    .skeleton > :lang(zh) { block-size: 137em; }
  }
  @container (inline-size >= 40em) {
    .skeleton > * { block-size: 118em; }
    .skeleton > :lang(en) { block-size: 103em; }
    .skeleton > :lang(zh) { block-size: 103.5em; }
  }
`;
