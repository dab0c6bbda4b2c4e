import {css} from 'lit';
import {accent, onAccent} from '../tokens.js';

/** Buttons that stay pressed. */
export const pressedStyles = css`
  button[aria-pressed='true'] { color: ${onAccent}; background: ${accent}; border-color: transparent; }
  @media (forced-colors: active) {
    button[aria-pressed='true'] { forced-color-adjust: none; color: HighlightText; background: Highlight; }
  }
`;
