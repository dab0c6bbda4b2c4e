import {css} from 'lit';
import {accent, border, controlBorder, focus, muted, quiet, radius, space} from '../core/tokens.js';

export const searchStyles = css`
  /* The suggestions reach beyond the element, which a container would keep from being scrolled to. */
  :host { container-type: normal; }
  .results { container-type: inline-size; margin-block-start: calc(4 * ${space}); }
  [hidden] { display: none; }

  /* As tall before its texts are there. */
  .box > label {
    color: ${muted}; font-size: 0.8125em; display: block; min-block-size: 1lh; margin-block-end: ${space};
  }
  .line { position: relative; max-inline-size: 48em; display: flex; gap: calc(2 * ${space}); }
  .line > input { flex: 1; min-inline-size: 0; min-block-size: 2.75em; }
  .line > button { flex: none; padding: 0; inline-size: 2.75em; min-block-size: 2.75em; }

  /* It floats above the page, so it has colours of its own. */
  .popup {
    position: absolute; z-index: 1; inset-inline: 0; inset-block-start: calc(100% + ${space});
    max-block-size: min(28em, 60vh); overflow-y: auto; overscroll-behavior: contain; padding-block: ${space};
    color: light-dark(#1a1c1f, #e6e8eb); background: var(--wdea-color-surface, light-dark(#ffffff, #121212));
    border: 1px solid ${controlBorder}; border-radius: ${radius};
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 18%);
  }
  .popup.note { padding: calc(2 * ${space}) calc(3 * ${space}); max-inline-size: none; }
  /* The padding is in line with that of the options, whose text is larger. */
  .popup .kind {
    color: ${muted}; font-size: 0.8125em; padding: calc(2 * ${space}) calc(3 * ${space} / 0.8125) ${space};
  }
  [role='group'] + [role='group'] { border-block-start: 1px solid ${border}; margin-block-start: ${space}; }
  [role='option'] {
    display: block; padding: calc(1.5 * ${space}) calc(3 * ${space}); color: inherit; text-decoration: none;
    line-height: 1.4; cursor: pointer;
  }
  [role='option']:hover { background: ${quiet}; }
  [role='option'][aria-selected='true'] {
    background: ${quiet}; outline: 2px solid ${focus}; outline-offset: -2px; border-radius: ${radius};
  }
  [role='option'] .title { display: block; text-wrap: pretty; }
  [role='option'] .facts { color: ${muted}; font-size: 0.8125em; font-variant-numeric: tabular-nums; }
  /* Read out, the dot is a space. */
  .facts > span:not(:last-child)::after { content: ' ·'; content: '\\00a0·' / ' '; }
  .all { color: ${accent}; min-block-size: 2em; }

  .results > [data-kind] { margin-block-end: calc(6 * ${space}); }
  .results .kind { font-weight: 600; margin-block-end: calc(2 * ${space}); }
  .results [part='action'] { margin-block-start: calc(3 * ${space}); }

  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      forced-color-adjust: none; color: HighlightText; background: Highlight; outline-color: Highlight;
    }
    [aria-selected='true'] .facts { color: inherit; }
  }
  @media print {
    .box { display: none; }
  }
`;
