import {css} from 'lit';
import {accent, border, muted, quiet, space} from '../core/tokens.js';

/** A catalogue: the filters in a column beside the list where there is room, and behind a button where there is not. */
export const resourceListStyles = css`
  form.controls { grid-template-columns: 1fr; }
  .columns, .filters { display: grid; gap: calc(3 * ${space}); grid-template-columns: minmax(0, 1fr); }
  .filters { align-content: start; }
  .filters > button { justify-self: start; min-block-size: 2.75em; }
  .filters > [data-closed] { display: none; }

  details { border-block-end: 1px solid ${border}; padding-block-end: calc(2 * ${space}); }
  summary { padding-block: calc(2 * ${space}); font-weight: 600; cursor: pointer; }
  fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
  .filters label {
    display: flex; gap: calc(2 * ${space}); align-items: baseline; padding-block: ${space}; line-height: 1.4;
  }
  .filters input {
    flex: none; inline-size: 1.125em; block-size: 1.125em; min-inline-size: 0; min-block-size: 0; margin: 0;
    accent-color: ${accent}; transform: translateY(0.125em);
  }
  .number { color: ${muted}; font-size: 0.9375em; font-variant-numeric: tabular-nums; }
  button.plain {
    color: ${accent}; border-color: transparent; min-block-size: 2em;
    padding-inline: ${space}; margin-inline-start: calc(-1 * ${space});
  }

  .bar, .sort, .chips { display: flex; flex-wrap: wrap; align-items: center; gap: calc(2 * ${space}); }
  .bar { justify-content: space-between; margin-block-end: calc(2 * ${space}); }
  .sort.controls { display: flex; gap: calc(2 * ${space}); }
  .sort.controls select { inline-size: auto; }
  .sort span { color: ${muted}; font-size: 0.9375em; }
  .chips { gap: calc(2 * ${space}); margin-block-end: calc(3 * ${space}); }
  .chips button { min-block-size: 2.25em; margin: 0; padding-block: ${space}; text-align: start; }
  .chips button:not(.plain) { background: ${quiet}; border-radius: 2em; }
  .chips .icon { inline-size: 1em; block-size: 1em; vertical-align: -0.125em; }
  .ways { display: grid; gap: calc(2 * ${space}); justify-items: start; }
  .ways button { text-align: start; }

  /* The height of a resource beside the filters, or below their button, and of what is above the first of them. */
  .skeleton { padding-block: 11.5em 8em; }
  .skeleton > :lang(zh) { block-size: 12.75em; }
  .skeleton > :lang(en) { block-size: 17em; }
  .skeleton > :not(:lang(en), :lang(zh)) { block-size: 20em; }
  @container (inline-size >= 24em) {
    .skeleton { padding-block-start: 11.5em; }
    .skeleton > :lang(zh) { block-size: 9.5em; }
    .skeleton > :lang(en) { block-size: 11.75em; }
    .skeleton > :not(:lang(en), :lang(zh)) { block-size: 13.25em; }
  }

  @container (inline-size >= 40em) {
    .skeleton { padding-block-start: 8em; }
    .columns { grid-template-columns: 13em minmax(0, 1fr); column-gap: calc(8 * ${space}); }
    /* with nothing to filter by, or nothing that is known yet, the list has the room */
    .found:only-child { grid-column: 1 / -1; }
    .filters > button { display: none; }
    .filters > [data-closed] { display: block; }
    .filters details:first-child summary { padding-block-start: 0; }
  }
  @container (inline-size >= 60em) {
    .skeleton > :lang(zh) { block-size: 8em; }
    .skeleton > :lang(en) { block-size: 8.75em; }
    .skeleton > :not(:lang(en), :lang(zh)) { block-size: 9.9em; }
  }
  @media print {
    .filters { display: none; }
    .columns { display: block; }
  }
`;
