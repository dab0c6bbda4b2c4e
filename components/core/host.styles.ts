import {css} from 'lit';
import {accent, border, controlBorder, focus, measure, muted, quiet, radius, space} from './tokens.js';

/** What every element looks like before it is anything in particular: a guest in the page's own type and colours. */
export const hostStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    font: inherit;
    line-height: 1.5;
    color: var(--wdea-color-text, inherit);
    overflow-wrap: anywhere;
  }
  :host([hidden]) { display: none; }
  :host([theme='light']) { color-scheme: light; --wdea-color-text: #1a1c1f; background: #ffffff; }
  :host([theme='dark']) { color-scheme: dark; --wdea-color-text: #e6e8eb; background: #121212; }

  *, ::before, ::after { box-sizing: border-box; }
  :lang(zh) { line-height: 1.7; }
  :lang(ar) { line-height: 1.8; }

  a {
    color: ${accent};
    text-decoration-thickness: from-font;
    text-underline-offset: 0.15em;
  }
  a:hover { text-decoration-thickness: 0.125em; }
  :focus-visible { outline: 2px solid ${focus}; outline-offset: 2px; border-radius: 0.125em; }
  ul, ol { margin: 0; padding: 0; list-style: none; }
  p { margin: 0; max-inline-size: ${measure}; text-wrap: pretty; }

  button, input, select {
    font: inherit;
    line-height: 1.25;
    color: inherit;
    background: transparent;
    border: 1px solid ${controlBorder};
    border-radius: ${radius};
    padding: calc(1.5 * ${space}) calc(2.5 * ${space});
    min-block-size: 2.5em;
    min-inline-size: 2.5em;
    max-inline-size: 100%;
  }
  button { cursor: pointer; }
  button:hover { background: ${quiet}; }
  button[aria-disabled='true'] { cursor: default; opacity: 0.55; background: transparent; }
  svg.icon {
    inline-size: 1.25em; block-size: 1.25em; vertical-align: -0.25em;
    fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round;
  }
  svg.icon.directed:dir(rtl) { transform: scaleX(-1); }

  .heading {
    font-size: 1.1875em; font-weight: 600; line-height: 1.3; text-wrap: balance;
    margin-block-end: calc(3 * ${space});
  }
  .meta { color: ${muted}; font-size: 0.9375em; font-variant-numeric: tabular-nums; }
  .meta > li { display: inline; }
  /* The dot stands at the end of a line, never at the beginning of one, and is not read out. */
  .meta > li:not(:last-child)::after { content: ' · '; content: '\\00a0· ' / ''; }
  .footer {
    color: ${muted}; font-size: 0.8125em;
    margin-block-start: calc(4 * ${space}); padding-block-start: calc(2 * ${space});
    border-block-start: 1px solid ${border}; max-inline-size: none;
  }
  .notice { padding-block: calc(2 * ${space}); }
  .notice button { margin-block-start: calc(2 * ${space}); }
  .loading { display: grid; }
  .loading > * { grid-area: 1 / 1; min-inline-size: 0; }
  .skeleton[data-blank] { visibility: hidden; }
  .skeleton > * {
    block-size: 3em; border-block-end: calc(2 * ${space}) solid transparent;
    background: ${quiet}; background-clip: padding-box; border-radius: ${radius};
  }
  .hidden {
    position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap;
  }

  @media (forced-colors: active) {
    .skeleton > * { outline: 1px solid GrayText; outline-offset: calc(-2 * ${space}); }
  }
  @media print {
    button, .controls { display: none !important; }
    a[href^='http']::after {
      content: ' <' attr(href) '>';
      font-size: 0.8125em; font-weight: normal; direction: ltr; unicode-bidi: isolate; overflow-wrap: anywhere;
    }
  }
`;
