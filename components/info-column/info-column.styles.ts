import {css} from 'lit';

export const infoColumnStyles = css`
  /* The height of the section's text, its buttons, and ten news with what is around them. */
  .skeleton > * { block-size: 197em; }
  .skeleton > :lang(en) { block-size: 172em; }
  .skeleton > :lang(zh) { block-size: 161em; }
  @container (inline-size >= 24em) {
    .skeleton > * { block-size: 141em; }
    .skeleton > :lang(en) { block-size: 120em; }
    .skeleton > :lang(zh) { block-size: 123em; }
  }
  @container (inline-size >= 40em) {
    .skeleton > * { block-size: 115em; }
    .skeleton > :lang(en) { block-size: 107.5em; }
    .skeleton > :lang(zh) { block-size: 112em; }
  }
`;
