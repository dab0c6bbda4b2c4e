import {css} from 'lit';
import {pressedStyles} from '../list/pressed.styles.js';
import {space} from '../tokens.js';

/** A section of the platform: what it is, a row of buttons, and its content below. */
export const sectionStyles = css`
  ${pressedStyles}
  .intro { margin-block-end: calc(5 * ${space}); }
  .intro .heading { margin-block-end: calc(2 * ${space}); }
  .intro .meta { margin-block-start: ${space}; }
  .choices { display: flex; flex-wrap: wrap; gap: calc(2 * ${space}); margin-block-end: calc(5 * ${space}); }
  .choices button { min-block-size: 2.75em; }
  .chosen { display: none; font-weight: 600; }
  @media print { .chosen { display: block; } }
`;
