import {html, type TemplateResult} from 'lit';
import type {WdeaElement} from '../element.js';
import {wholeNumber} from '../whole-number.js';

/** Whether the page gave the element a heading, by attribute or by slot. */
export const isHeaded = (host: WdeaElement): boolean =>
  Boolean(host.heading) || host.querySelector(':scope > [slot=heading]') !== null;

/** What the page calls the element, or the element that shows it; empty when neither has a heading. */
export const nameOf = ({within, given}: WdeaElement): string => (within || given || '').trim();

/** Level of a heading so many steps below that of the element; at most 6. */
export const levelBelow = (host: WdeaElement, steps: number): number =>
  Math.min(6, wholeNumber(host.headingLevel, 2, 6, 2) + steps);

/** As above, of a heading that takes the place of the element's own where it has none. */
export const levelInside = (host: WdeaElement, steps = 0): number => levelBelow(host, steps + (isHeaded(host) ? 1 : 0));

/** A heading within the content, one level below that of the element. */
export const renderSubheading = (host: WdeaElement, text: unknown): TemplateResult =>
  html`<div class="subheading" part="header" role="heading" aria-level=${levelBelow(host, 1)}>${text}</div>`;

/** A label that tells this element's landmark from the same one of another element on the page. */
export function qualified(label: string, host: WdeaElement): string {
  const name = nameOf(host);
  if (!name) return label;
  return host.l10n.language === 'zh' ? `${label}（${name}）` : `${label} (${name})`;
}
