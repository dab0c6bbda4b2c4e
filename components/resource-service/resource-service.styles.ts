import {css} from 'lit';

export const resourceServiceStyles = css`
  /* The height of the section's text, its buttons, and ten resources with what is around them. */
  .skeleton > * { block-size: 250em; }
  .skeleton > :lang(en) { block-size: 214em; }
  .skeleton > :lang(zh) { block-size: 170em; }
  @container (inline-size >= 24em) {
    .skeleton > * { block-size: 170em; }
    .skeleton > :lang(en) { block-size: 152em; }
    .skeleton > :lang(zh) { block-size: 130em; }
  }
  @container (inline-size >= 40em) {
    .skeleton > * { block-size: 164em; }
    .skeleton > :lang(en) { block-size: 146em; }
    .skeleton > :lang(zh) { block-size: 122em; }
  }
  @container (inline-size >= 60em) {
    .skeleton > * { block-size: 125em; }
    .skeleton > :lang(en) { block-size: 114em; }
    .skeleton > :lang(zh) { block-size: 106em; }
  }
`;
