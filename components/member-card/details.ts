import {html} from 'lit';
import type {Member} from '../../src/protocol/collections/members.js';
import {renderAddress} from '../core/details/address.js';
import {renderRows} from '../core/details/rows.js';
import type {L10n} from '../core/l10n.js';
import {renderMeta} from '../core/pieces.js';

/** What the full record tells beyond the card: other names, website, and its ROR identifier. */
export const renderDetails = ({aliases = [], website, ror}: Member, {msg}: L10n): unknown => renderRows([
  // In any of several languages and scripts, and the record does not say which.
  [msg('Other names'), aliases.length ? renderMeta(aliases.map((name) => html`<bdi>${name}</bdi>`)) : undefined],
  [msg('Website'), renderAddress(website)],
  [msg('ROR identifier'), renderAddress(ror)],
]);
