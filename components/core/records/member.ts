import {html, nothing, type TemplateResult} from 'lit';
import {isMember, type MemberCard} from '../../../src/protocol/collections/members.js';
import {direction} from '../../../src/protocol/languages.js';
import type {L10n} from '../l10n.js';
import {renderText} from '../pieces.js';
import {renderRecord} from './record.js';

/** What an organisation is, where it is, and what it is to the alliance. */
export const memberFacts = (card: MemberCard, l10n: L10n): readonly unknown[] => [
  card.kind.name,
  card.place && card.place.city !== card.country.name ? renderText(card, 'place.city', l10n) : nothing,
  card.country.name,
  ...card.roles.map(({name}) => name),
  isMember(card) && card.joined
    ? l10n.format(l10n.msg('member since {date}'), {date: l10n.date(card.joined)}) : nothing,
];

/** An organisation's name in its own language, where it is not the one that is shown already. */
export const renderOwnName = ({name, ownName}: MemberCard): TemplateResult | typeof nothing =>
  ownName && ownName.text !== name
    ? html`<bdi class="own-name" lang=${ownName.lang} dir=${direction(ownName.lang)}>${ownName.text}</bdi>` : nothing;

/** A member or a supporting organisation in a list. */
export const renderMember = (card: MemberCard, l10n: L10n): TemplateResult =>
  renderRecord('members', card, l10n, {title: 'name', body: renderOwnName(card), facts: memberFacts(card, l10n)});
