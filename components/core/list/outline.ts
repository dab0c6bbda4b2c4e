import {html, type TemplateResult} from 'lit';
import type {WdeaElement} from '../element.js';
import {wholeNumber} from '../whole-number.js';

/** Whether the page gave the element a heading, by attribute or by slot. */
export const isHeaded = (host: WdeaElement): boolean =>
  Boolean(host.heading) || host.querySelector(':scope > [slot="heading"]') !== null;

/** Level of a heading so many steps below that of the element; at most 6. */
export const levelBelow = (host: WdeaElement, steps: number): number =>
  Math.min(6, wholeNumber(host.headingLevel, 2, 6, 2) + steps);

/** A heading within the content, one level below that of the element. */
export const renderSubheading = (host: WdeaElement, text: unknown): TemplateResult =>
  html`<div class="subheading" part="header" role="heading" aria-level=${levelBelow(host, 1)}>${text}</div>`;
