import type {TemplateResult} from 'lit';
import type {AnyDefinition, CollectionName} from '../../src/protocol/collection.js';
import type {BodyCard} from '../../src/protocol/collections/bodies.js';
import type {EventCard} from '../../src/protocol/collections/events.js';
import type {FactCard} from '../../src/protocol/collections/facts.js';
import {collections} from '../../src/protocol/collections/index.js';
import type {MemberCard} from '../../src/protocol/collections/members.js';
import type {NewsCard} from '../../src/protocol/collections/news.js';
import type {PersonCard} from '../../src/protocol/collections/people.js';
import type {PracticeCard} from '../../src/protocol/collections/practices.js';
import type {ResourceCard} from '../../src/protocol/collections/resources.js';
import type {ServiceCard} from '../../src/protocol/collections/services.js';
import type {RecordBase} from '../../src/protocol/records.js';
import type {L10n} from '../core/l10n.js';
import {renderText} from '../core/pieces.js';
import {renderBody} from '../core/records/body.js';
import {eventDates, placeOf, renderEvent} from '../core/records/event.js';
import {factValue, renderFact} from '../core/records/fact.js';
import {memberFacts, renderMember} from '../core/records/member.js';
import {renderNews} from '../core/records/news.js';
import {renderPerson} from '../core/records/person.js';
import {renderPractice} from '../core/records/practice.js';
import {renderResource} from '../core/records/resource.js';
import {renderService} from '../core/records/service.js';

/** How the records of a collection are searched and shown. Methods, so that each may be for its own kind of card. */
export interface Kind {
  readonly definition: AnyDefinition;
  /** The name of the kind. */
  label(l10n: L10n): string;
  /** A record among the results. */
  view(card: RecordBase, l10n: L10n): TemplateResult;
  /** What stands below its title where it is suggested; each part may be missing. */
  facts(card: RecordBase, l10n: L10n): readonly unknown[];
}

/** Every collection, in the order in which the results stand. */
export const kinds: Readonly<Record<CollectionName, Kind>> = {
  news: {
    definition: collections.news,
    label: ({msg}) => msg('News'),
    view: renderNews,
    facts: ({date, channel}: NewsCard, l10n) => [l10n.date(date), channel.name],
  },
  events: {
    definition: collections.events,
    label: ({msg}) => msg('Events'),
    view: (event: EventCard, l10n) => renderEvent(event, l10n),
    facts: (event: EventCard, l10n) => [event.status?.name, eventDates(event, l10n), ...placeOf(event, l10n)],
  },
  resources: {
    definition: collections.resources,
    label: ({msg}) => msg('Resources'),
    view: renderResource,
    facts: (item: ResourceCard, l10n) => [item.kind.name, renderText(item, 'provider.name', l10n)],
  },
  practices: {
    definition: collections.practices,
    label: ({msg}) => msg('Practices'),
    view: renderPractice,
    facts: (item: PracticeCard, l10n) => [renderText(item, 'institution', l10n), item.topic.name],
  },
  members: {
    definition: collections.members,
    label: ({msg}) => msg('Organisations'),
    view: renderMember,
    facts: (card: MemberCard, l10n) => memberFacts(card, l10n),
  },
  people: {
    definition: collections.people,
    label: ({msg}) => msg('People'),
    view: renderPerson,
    facts: (person: PersonCard, l10n) =>
      [renderText(person, 'role', l10n), person.affiliation && renderText(person, 'affiliation', l10n)],
  },
  bodies: {
    definition: collections.bodies,
    label: ({msg}) => msg('Governance'),
    view: (body: BodyCard, l10n) => renderBody(body, l10n),
    facts: () => [],
  },
  services: {
    definition: collections.services,
    label: ({msg}) => msg('Services'),
    view: renderService,
    facts: (item: ServiceCard, l10n) => [item.provider && renderText(item, 'provider.name', l10n), item.category?.name],
  },
  facts: {
    definition: collections.facts,
    label: ({msg}) => msg('Figures'),
    view: renderFact,
    facts: (fact: FactCard, l10n) => [factValue(fact, l10n), l10n.date(fact.date)],
  },
};

/** The collections that an author names, in that order; all when none of the names is one. */
export function kindsNamed(names: string | undefined): readonly CollectionName[] {
  const all = Object.keys(kinds) as CollectionName[];
  const known = [...new Set((names ?? '').split(/\s+/))].filter((name) => Object.hasOwn(kinds, name));
  return known.length ? known as CollectionName[] : all;
}
