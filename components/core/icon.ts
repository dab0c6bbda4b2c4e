import {html, type TemplateResult} from 'lit';

/**
 * An icon on a grid of 24, drawn in the text's colour and hidden from screen readers. One that points along the text
 * is `directed`, and turns with it.
 */
export const icon = (path: string, directed = false): TemplateResult =>
  html`<svg class=${directed ? 'icon directed' : 'icon'}
    viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
