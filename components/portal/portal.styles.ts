import {css} from 'lit';
import {accent, border, muted, space} from '../core/tokens.js';

export const portalStyles = css`
  /* The height of the languages, the tabs, and the first section. */
  .skeleton > * { block-size: 207em; }
  .skeleton > :lang(en) { block-size: 182em; }
  .skeleton > :lang(zh) { block-size: 171em; }
  @container (inline-size >= 24em) {
    .skeleton > * { block-size: 148em; }
    .skeleton > :lang(en) { block-size: 127em; }
    .skeleton > :lang(zh) { block-size: 130.5em; }
  }
  @container (inline-size >= 40em) {
    .skeleton > * { block-size: 122em; }
    .skeleton > :lang(en) { block-size: 114.5em; }
    .skeleton > :lang(zh) { block-size: 119em; }
  }

  wdea-language-switch { font-size: 0.9375em; margin-block-end: calc(2 * ${space}); }
  wdea-language-switch::part(list) { margin-inline-start: calc(-2 * ${space}); }
  .tabs {
    display: flex; flex-wrap: wrap; gap: 0 calc(6 * ${space});
    border-block-end: 1px solid ${border}; margin-block-end: calc(5 * ${space});
  }
  [role='tab'] {
    border: 0; border-block-end: 3px solid transparent; border-radius: 0; margin-block-end: -1px;
    padding-inline: 0; min-block-size: 2.75em; color: ${muted};
  }
  [role='tab'][aria-selected='true'] { color: inherit; border-block-end-color: ${accent}; }
  [role='tabpanel']:focus-visible { outline-offset: calc(2 * ${space}); }

  @container (inline-size >= 40em) {
    wdea-language-switch::part(list) { justify-content: end; }
  }
  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] { border-block-end-color: Highlight; }
  }
  @media print { .tabs { display: none; } }
`;
