import {css} from 'lit';
import {border, muted, radius, space} from '../core/tokens.js';

export const memberBadgeStyles = css`
  :host { inline-size: 30em; max-inline-size: 100%; }
  :host([size='small']) { inline-size: 24em; }
  :host([size='large']) { inline-size: 36em; }
  :host([state='empty']) { inline-size: auto; }

  .badge {
    padding: calc(3 * ${space}) calc(4 * ${space}); border: 1px solid ${border}; border-radius: ${radius};
  }
  .standing { text-wrap: balance; }
  .standing [part~='title'] { font-weight: 600; }
  .badge .meta { margin-block-start: ${space}; font-size: 0.8125em; }
  .badge .footer { margin: 0; padding: 0; border: 0; color: ${muted}; }

  :host([size='small']) .badge { font-size: 0.8125em; padding: calc(2 * ${space}) calc(3 * ${space}); }
  :host([size='small']) :is(.meta, .footer) { font-size: inherit; }
  :host([size='large']) .badge { padding: calc(5 * ${space}) calc(6 * ${space}); }
  :host([size='large']) .standing { font-size: 1.1875em; }
  :host([size='large']) .meta { font-size: 0.9375em; }

  /* The height of a badge: its words take more lines in some languages than in others. */
  .skeleton > * { block-size: 13em; border: 0; }
  .skeleton > :lang(en) { block-size: 10em; }
  .skeleton > :lang(ar) { block-size: 11.25em; }
  .skeleton > :lang(zh) { block-size: 7.75em; }
  :host([size='small']) .skeleton > * { font-size: 0.8125em; }
  :host([size='large']) .skeleton > * { font-size: 1.25em; }
  @container (inline-size >= 24em) {
    .skeleton > * { block-size: 10.5em; }
    .skeleton > :is(:lang(en), :lang(ar)) { block-size: 8.25em; }
    .skeleton > :lang(zh) { block-size: 6.25em; }
  }
`;
