import {html, nothing, type TemplateResult} from 'lit';
import {openCollection} from '../../src/collection.js';
import type {CallOptions} from '../../src/page.js';
import type {CollectionDefinition} from '../../src/protocol/collection.js';
import {collections} from '../../src/protocol/collections/index.js';
import type {Language} from '../../src/protocol/languages.js';
import type {RecordBase, Sourced} from '../../src/protocol/records.js';
import type {Snapshot} from '../../src/snapshot.js';
import {renderAddress} from '../core/details/address.js';
import type {Row} from '../core/details/rows.js';
import type {L10n} from '../core/l10n.js';
import {termNames} from '../core/list/enumerate.js';
import {renderMeta, renderText} from '../core/pieces.js';
import {renderBody} from '../core/records/body.js';
import {renderEvent} from '../core/records/event.js';
import {renderFact} from '../core/records/fact.js';
import {renderMember} from '../core/records/member.js';
import {renderNews} from '../core/records/news.js';
import {renderPerson} from '../core/records/person.js';
import {renderPractice} from '../core/records/practice.js';
import {renderResource} from '../core/records/resource.js';
import {renderService} from '../core/records/service.js';
import {loadRelated, type References, type Related, renderRelated} from './related.js';

/** A record with all that is needed to show it. */
export interface Shown {
  readonly record: RecordBase & Sourced;
  readonly related: Related;
  readonly renderView: (l10n: L10n) => TemplateResult;
  readonly rows: (l10n: L10n) => readonly Row[];
}

type Load = (snapshot: Snapshot, language: Language, id: string, options: CallOptions) => Promise<Shown>;

/** How a collection's records are loaded and shown: as in a list, and in rows below that what a list leaves out. */
function view<Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string>(
  definition: CollectionDefinition<Card, Full, Field, Sort>,
  render: (card: Full, l10n: L10n) => TemplateResult,
  rows: (record: Full, l10n: L10n, related: Related) => readonly Row[] = () => [],
  references: (record: Full) => References = () => ({}),
): Load {
  return async (snapshot, language, id, options) => {
    const record = await openCollection(snapshot, definition, language).get(id, options);
    const related = await loadRelated(snapshot, language, references(record), options);
    return {
      record, related,
      // All sources stand below the record, so that its line of facts need not name one of them.
      renderView: (l10n) => render({...record, source: undefined}, l10n),
      rows: (l10n) => rows(record, l10n, related),
    };
  };
}

/** The collections by name, as an author writes it. */
export const views: Readonly<Record<string, Load>> = {
  members: view(collections.members, renderMember, ({aliases, website, ror}, {msg}) => [
    [msg('Other names'), aliases?.length ? renderMeta(aliases.map((name) => html`<bdi>${name}</bdi>`)) : nothing],
    [msg('Website'), renderAddress(website)],
    [msg('ROR identifier'), renderAddress(ror)],
  ]),
  news: view(collections.news, renderNews, ({members, events}, l10n, related) => [
    [l10n.msg('Organisations'), renderRelated('members', members, related, l10n)],
    [l10n.msg('Events'), renderRelated('events', events, related, l10n)],
  ], ({members, events}) => ({members, events})),
  events: view(collections.events, (event, l10n) => renderEvent(event, l10n), (event, {msg}) => [
    [msg('Series'), event.series?.name],
    [msg('Time at the venue'), event.startTime && event.zone
      ? html`${[event.startTime, event.endTime].filter(Boolean).join('–')} <bdi>(${event.zone})</bdi>` : nothing],
  ]),
  resources: view(collections.resources, renderResource, ({relation, levels, events}, l10n, related) => [
    [l10n.msg('Relation to the alliance'), relation.name],
    [l10n.msg('Level'), termNames(levels, l10n)],
    [l10n.msg('Events'), renderRelated('events', events, related, l10n)],
  ], ({events}) => ({events})),
  practices: view(collections.practices, renderPractice),
  people: view(collections.people, renderPerson, ({body}, l10n, related) => [
    [l10n.msg('Body'), renderRelated('bodies', [body], related, l10n)],
  ], ({body}) => ({bodies: [body]})),
  bodies: view(collections.bodies, renderBody, (body, l10n, related) => [
    [l10n.msg('Size'), body.size === undefined ? nothing : l10n.number(body.size)],
    [l10n.msg('Chair institution'), renderRelated('members', [body.chair], related, l10n)],
    [l10n.msg('Members that public sources name'), renderRelated('members', body.members, related, l10n)],
    [l10n.msg('Aims'), body.aims?.length
      ? html`<ul class="aims">${body.aims.map((_, at) => html`<li>${renderText(body, `aims.${at}`, l10n)}</li>`)}</ul>`
      : nothing],
    [l10n.msg('Organisations of these kinds have joined'), termNames(body.admits, l10n)],
  ], ({chair, members = []}) => ({members: [chair, ...members]})),
  services: view(collections.services, renderService, ({section, parent}, {msg}) => [
    [msg('Section'), parent && section.name],
  ]),
  facts: view(collections.facts, renderFact),
};
