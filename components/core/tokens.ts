import {css, type CSSResult} from 'lit';

/*
 * The public custom properties with their defaults, each in one place. Pairs follow the page's own colour scheme.
 * Contrast of the defaults on white and on #121212 is at least 4.5:1 for text and 3:1 for marks; a test checks it.
 */

/** Colour of links and marks. */
export const accent: CSSResult = css`var(--wdea-color-accent, light-dark(#0a56a6, #8fbdf7))`;
/** Colour of text on the accent. */
export const onAccent: CSSResult = css`var(--wdea-color-on-accent, light-dark(#ffffff, #10151c))`;
/** Colour of the focus ring. */
export const focus: CSSResult = css`var(--wdea-color-focus, light-dark(#0a56a6, #8fbdf7))`;
/** Colour of secondary text. */
export const muted: CSSResult = css`var(--wdea-color-muted, color-mix(in oklab, currentColor 72%, transparent))`;
/** Colour of lines. */
export const border: CSSResult = css`var(--wdea-color-border, color-mix(in oklab, currentColor 16%, transparent))`;
/** Colour of borders that mark a control, which need 3:1. */
export const controlBorder: CSSResult =
  css`var(--wdea-color-control-border, color-mix(in oklab, currentColor 55%, transparent))`;
/** Colour of quiet areas, such as land or a chip. */
export const quiet: CSSResult = css`var(--wdea-color-quiet, color-mix(in oklab, currentColor 8%, transparent))`;
/** Rounding of corners. */
export const radius: CSSResult = css`var(--wdea-radius, 0.375em)`;
/** The step of space; distances are multiples of it. */
export const space: CSSResult = css`var(--wdea-space, 0.25em)`;
/** Widest line of running text. */
export const measure: CSSResult = css`var(--wdea-measure, 70ch)`;
