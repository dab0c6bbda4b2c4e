import {svg, html, type TemplateResult} from 'lit';

const icon = (path: string, directed = false): TemplateResult =>
  html`<svg class=${directed ? 'icon directed' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;

/** Icons on a grid of 24, drawn in the text's colour. Those that point along the text turn with it; “play” does not. */
export const previousIcon: TemplateResult = icon('M14.5 5.5 8 12l6.5 6.5', true);
export const nextIcon: TemplateResult = icon('M9.5 5.5 16 12l-6.5 6.5', true);
export const playIcon: TemplateResult = icon('M8 5.5v13l10.5-6.5z');
export const pauseIcon: TemplateResult = icon('M8.5 5.5v13M15.5 5.5v13');
