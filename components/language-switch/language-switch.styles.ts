import {css} from 'lit';
import {accent, space} from '../core/tokens.js';

export const languageSwitchStyles = css`
  .languages { display: flex; flex-wrap: wrap; gap: ${space} calc(5 * ${space}); }
  /* No padding at the sides, so that the first name is in line with the text of the page. */
  button {
    color: ${accent}; border-color: transparent; border-inline-width: 0; padding-inline: 0; text-align: start;
    min-block-size: 2.75em; min-inline-size: 2.75em;
  }
  /* A line below it, not only a colour; the weight stays, so that no name moves when another is chosen. */
  button[aria-current] { color: inherit; box-shadow: inset 0 -0.125em ${accent}; border-radius: 0; }

  @media (forced-colors: active) {
    button[aria-current] { border-block-end: 0.1875em solid Highlight; }
  }
  /* Nothing can be switched on paper. */
  @media print {
    :host { display: none; }
  }
`;
