import {css} from 'lit';

export const serviceHallStyles = css`
  @container (inline-size >= 40em) {
    form.controls { grid-template-columns: 2fr 1fr 1fr; }
  }

  /* The height of what stands there as long as no services are published: the section's text, a note, the date. */
  .skeleton { padding-block: 0; }
  .skeleton > * { display: none; }
  .skeleton > :first-child { display: block; block-size: 14.25em; }
  .skeleton > :first-child:lang(en) { block-size: 13em; }
  @container (inline-size >= 24em) {
    .skeleton { padding-block: 0; }
    .skeleton > :first-child:not(:lang(zh), :lang(ar)) { block-size: 13em; }
  }
  @container (inline-size >= 40em) {
    .skeleton > :first-child { block-size: 13em; }
    .skeleton > :first-child:not(:lang(zh), :lang(ar)) { block-size: 11.5em; }
  }
`;
