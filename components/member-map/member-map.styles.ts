import {css} from 'lit';
import {accent, border, focus, muted, onAccent, radius, space} from '../core/tokens.js';

export const memberMapStyles = css`
  .frame { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(6 * ${space}); }
  .list-side { max-block-size: 26em; overflow-y: auto; position: relative; }
  .map-side { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(3 * ${space}); align-content: start; }
  /* About as high as what is to come. */
  .skeleton { block-size: calc(68em + 44cqi); overflow: hidden; }

  /* The map is the same in every script: nothing on it is mirrored. */
  .map-box { position: relative; }
  .plane {
    position: relative; direction: ltr; overflow: clip; container-type: inline-size;
    touch-action: pan-y; cursor: grab; user-select: none; -webkit-user-select: none;
    block-size: var(--wdea-member-map-height, auto); aspect-ratio: 2.286; min-block-size: 9em; inline-size: 100%;
  }
  .plane:active { cursor: grabbing; }
  .plane:focus-visible { outline-offset: -2px; }
  .base-map {
    display: block; position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible;
    pointer-events: none;
  }
  .land { fill: var(--wdea-member-map-land, color-mix(in oklab, currentColor 15%, transparent)); }
  .grid { fill: none; stroke: ${border}; stroke-width: calc(0.5 * var(--line)); vector-effect: non-scaling-stroke; }
  .marks { position: absolute; inset-block-start: 50%; inset-inline-start: 50%; }
  .mark { position: absolute; contain: layout size style; }
  @media (prefers-reduced-motion: no-preference) {
    .plane[data-flying] :is(.base-map, .marks, .mark) { transition: transform 0.3s cubic-bezier(0.2, 0.6, 0.3, 1); }
  }
  .hint {
    position: absolute; inset: auto 0 calc(2 * ${space}); margin-inline: auto; inline-size: fit-content;
    padding: ${space} calc(3 * ${space}); border-radius: ${radius}; opacity: 0; pointer-events: none;
    font-size: 0.8125em; color: ${onAccent}; background: ${accent};
  }

  .marker {
    position: absolute; translate: -50% -50%; padding: 0; border: 0; border-radius: 50%;
    inline-size: 2em; block-size: 2em; min-inline-size: 24px; min-block-size: 24px; max-inline-size: none;
    color: var(--ring); font-size: 0.8125em; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1;
    white-space: nowrap; isolation: isolate;
  }
  .marker[data-digits='3'] { inline-size: 2.5em; block-size: 2.5em; }
  .marker[data-digits='4'] { inline-size: 3.5em; block-size: 3.5em; }
  .marker:hover { background: transparent; }
  /* A figure in a ring of the page's colour, on the land as on the sea. */
  .marker::before {
    content: ''; position: absolute; z-index: -1; inset: 0.0625em; margin: auto;
    background: var(--mark); border-radius: 50%; box-shadow: 0 0 0 0.0938em var(--ring);
  }
  .marker[data-role='supporter'] { color: var(--mark); }
  .marker[data-role='supporter']::before {
    background: var(--ring); border: 0.125em solid var(--mark); box-shadow: 0 0 0 0.0625em var(--ring);
  }
  /* A single organisation: the outer shape is the ring, the inner one the mark; a hollow one has them the other way. */
  :is(.marker[data-single], .shape)::before, :is(.marker[data-single], .shape)::after {
    content: ''; position: absolute; z-index: -1; inset: 0; margin: auto; border: 0; box-shadow: none;
    border-radius: 0; clip-path: var(--shape); background: var(--ring); inline-size: 1.375em; block-size: 1.375em;
  }
  :is(.marker[data-single], .shape)::after { background: var(--mark); inline-size: 1.0625em; block-size: 1.0625em; }
  :is(.marker[data-single], .shape)[data-role='supporter']::before { background: var(--mark); }
  :is(.marker[data-single], .shape)[data-role='supporter']::after {
    background: var(--ring); inline-size: 0.85em; block-size: 0.85em;
  }
  .marker[data-single][data-kind=''] { --shape: circle(32%); }
  .marker, .shape { --mark: ${accent}; --ring: ${onAccent}; --shape: circle(50%); }
  [data-kind='association'] { --shape: polygon(50% 2%, 100% 94%, 0 94%); }
  [data-kind='enterprise'] { --shape: inset(9%); }
  [data-kind='international-organisation'] { --shape: polygon(50% 0, 100% 50%, 50% 100%, 0 50%); }
  [data-kind='research-institute'] { --shape: polygon(50% 0, 95% 25%, 95% 75%, 50% 100%, 5% 75%, 5% 25%); }

  .mark:hover, .mark:focus-within, .mark[data-raised] { z-index: 1; }
  .marker[data-highlight] { outline: 0.1875em solid var(--mark); outline-offset: 0.0625em; }
  .marker[aria-current] { outline: 0.25em double var(--mark); outline-offset: 0.0625em; }
  .marker:hover::before, .marker:hover::after { scale: 1.15; }
  .marker:focus-visible { outline: 2px solid ${focus}; outline-offset: 2px; border-radius: 50%; }

  .below { display: flex; flex-wrap: wrap; gap: calc(2 * ${space}) calc(4 * ${space}); align-items: center; }
  .tools { display: flex; flex-wrap: wrap; gap: calc(2 * ${space}); }
  .tools button, .opened-head button, .locate { padding: 0; inline-size: 2.5em; min-block-size: 2.5em; }
  .legend {
    display: flex; flex-wrap: wrap; gap: 0 calc(4 * ${space}); margin-inline-start: auto;
    color: ${muted}; font-size: 0.9375em;
  }
  .legend > li { display: flex; gap: ${space}; align-items: center; }
  .shape { position: relative; flex: none; inline-size: 1.375em; block-size: 1.375em; isolation: isolate; }
  .notes { font-size: 0.8125em; }

  .opened { border: 1px solid ${border}; border-radius: ${radius}; padding: calc(2 * ${space}) calc(3 * ${space}) 0; }
  .opened-head { display: flex; justify-content: space-between; align-items: center; font-weight: 600; }
  .opened-head button { border-color: transparent; }
  .opened .items { border: 0; max-block-size: 18em; overflow-y: auto; }
  .opened .items > li:last-child { border: 0; }

  [part='item'] { display: grid; grid-template-columns: 1fr auto; column-gap: calc(3 * ${space}); align-items: start; }
  [part='item'] > :is(.meta, .own-name) { grid-column: 1; justify-self: start; }
  .locate { grid-area: 1 / 2 / span 2; border-color: transparent; }
  [part='item'][data-highlight] > .title::before { content: '★ ' / ''; color: ${accent}; }
  .skip:not(:focus) { position: absolute; clip-path: inset(50%); white-space: nowrap; }

  @container (inline-size >= 40em) {
    .frame:has(> .list-side + .map-side) { grid-template-columns: minmax(16em, 2fr) 5fr; }
    .skeleton { block-size: calc(22.5em + 31cqi); }
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
    .land { fill: Canvas; stroke: CanvasText; stroke-width: var(--line); vector-effect: non-scaling-stroke; }
    .marker, .shape { forced-color-adjust: none; --mark: LinkText; --ring: Canvas; }
    .marker[aria-current] { --mark: Highlight; }
    .marker:focus-visible { outline-color: Highlight; }
    .hint { forced-color-adjust: none; color: Canvas; background: CanvasText; }
  }
  @media print {
    .frame { display: block; }
    .map-side { break-inside: avoid; margin-block-start: calc(6 * ${space}); }
    .list-side { max-block-size: none; overflow: visible; }
    .marker { display: block !important; }
    .marker, .shape, .land { print-color-adjust: exact; }
  }
`;
