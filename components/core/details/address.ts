import {html, nothing} from 'lit';
import {safeUrl} from '../../../src/protocol/safe-url.js';

/** An address as a link that says where it leads. */
export function renderAddress(address: string | undefined): unknown {
  const href = safeUrl(address);
  return href ? html`<a part="link" href=${href} dir="ltr">${href.replace(/^https?:\/\/|\/$/g, '')}</a>` : nothing;
}
