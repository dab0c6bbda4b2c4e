import {css} from 'lit';
import {accent, border, muted, onAccent, radius, space} from '../core/tokens.js';

export const memberMapStyles = css`
  .frame { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(6 * ${space}); }
  .list-side { max-block-size: 26em; overflow-y: auto; position: relative; }
  .map-side { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(3 * ${space}); align-content: start; }
  /* About as high as what is to come. */
  .skeleton { block-size: calc(64em + 44cqi); overflow: hidden; }

  /* The map is the same in every script: nothing on it is mirrored. */
  .plane {
    position: relative; direction: ltr; overflow: clip;
    touch-action: pan-y pinch-zoom; cursor: grab; user-select: none;
    block-size: var(--wdea-member-map-height, auto); aspect-ratio: 2.286; min-block-size: 9em; inline-size: 100%;
  }
  .plane:active { cursor: grabbing; }
  .base-map { display: block; position: absolute; inset: 0; inline-size: 100%; block-size: 100%; pointer-events: none; }
  .land { fill: var(--wdea-member-map-land, color-mix(in oklab, currentColor 15%, transparent)); }
  .grid { fill: none; stroke: ${border}; stroke-width: 0.5px; vector-effect: non-scaling-stroke; }

  .marker {
    position: absolute; translate: -50% -50%; padding: 0; border: 0; border-radius: 50%;
    inline-size: 2em; block-size: 2em; min-inline-size: 24px; min-block-size: 24px;
    color: ${onAccent}; font-size: 0.8125em; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1;
    isolation: isolate;
  }
  .marker:hover { background: transparent; }
  .marker::before, .shape::before {
    content: ''; position: absolute; z-index: -1; inset: 0.0625em; margin: auto;
    background: ${accent}; border-radius: 50%; box-shadow: 0 0 0 0.0938em ${onAccent};
  }
  .marker[data-single]::before, .shape::before { inline-size: 0.875em; block-size: 0.875em; inset: 0; }
  :is(.marker, .shape)[data-shape='supporter']::before { border-radius: 0.0625em; rotate: 45deg; scale: 0.8; }
  .marker:hover, .marker[aria-current], .marker[data-highlight], .marker:focus-visible { z-index: 1; }
  .marker[data-highlight]::before { outline: 0.1875em solid ${accent}; outline-offset: 0.1875em; }
  .marker[aria-current]::before { background: ${onAccent}; box-shadow: 0 0 0 0.25em ${accent}; }
  .marker[aria-current] { color: ${accent}; }
  .marker:hover::before { scale: 1.15; }
  .marker[data-shape='supporter']:hover::before { scale: 0.95; }
  .marker:focus-visible { outline-offset: 0; border-radius: 50%; }

  .tools { display: flex; flex-wrap: wrap; gap: calc(2 * ${space}); align-items: center; }
  .tools button, .opened-head button, .locate { padding: 0; inline-size: 2.5em; min-block-size: 2.5em; }
  .legend {
    display: flex; flex-wrap: wrap; gap: 0 calc(4 * ${space}); margin-inline-start: auto;
    color: ${muted}; font-size: 0.9375em;
  }
  .legend > li { display: flex; gap: ${space}; align-items: center; }
  .shape { position: relative; inline-size: 1.25em; block-size: 1.25em; isolation: isolate; }
  .notes { font-size: 0.8125em; }

  .opened { border: 1px solid ${border}; border-radius: ${radius}; padding: calc(2 * ${space}) calc(3 * ${space}) 0; }
  .opened-head { display: flex; justify-content: space-between; align-items: center; font-weight: 600; }
  .opened-head button { border-color: transparent; }
  .opened .items { border: 0; max-block-size: 18em; overflow-y: auto; }
  .opened .items > li:last-child { border: 0; }

  [part='item'] { display: grid; grid-template-columns: 1fr auto; column-gap: calc(3 * ${space}); align-items: start; }
  [part='item'] > .meta { grid-column: 1; }
  .locate { grid-area: 1 / 2 / span 2; border-color: transparent; }
  [part='item'][data-highlight] > .title::before { content: '★ ' / ''; color: ${accent}; }
  .skip:not(:focus) { position: absolute; clip-path: inset(50%); white-space: nowrap; }

  @container (inline-size >= 40em) {
    .frame:has(> .list-side + .map-side) { grid-template-columns: minmax(16em, 2fr) 5fr; }
    .skeleton { block-size: calc(20em + 31cqi); }
  }
  @media screen {
    @container (inline-size >= 40em) {
      /* The list is as long as the map is high, and scrolls within. */
      .frame:has(> .list-side + .map-side) > .list-side { max-block-size: none; min-block-size: 24em; contain: size; }
    }
  }
  :host([view='list']) .list-side { max-block-size: none; }
  :host([view='list']) .skeleton { block-size: auto; }

  @media (forced-colors: active) {
    .land { fill: Canvas; stroke: CanvasText; vector-effect: non-scaling-stroke; }
    .marker, .shape { forced-color-adjust: none; color: Canvas; }
    .marker::before, .shape::before { background: LinkText; box-shadow: 0 0 0 2px Canvas; }
    .marker[data-highlight]::before { outline-color: LinkText; }
    .marker[aria-current] { color: HighlightText; }
    .marker[aria-current]::before { background: Highlight; box-shadow: 0 0 0 2px CanvasText; }
    .marker:focus-visible { outline-color: Highlight; }
  }
  @media print {
    .frame { display: block; }
    .map-side { break-inside: avoid; margin-block-start: calc(6 * ${space}); }
    .list-side { max-block-size: none; overflow: visible; }
    .marker { display: block !important; }
    .marker, .shape, .land { print-color-adjust: exact; }
  }
`;
