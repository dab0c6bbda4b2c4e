import * as z from 'zod';
import type {CollectionName} from '../src/protocol/collection.js';
import {languages} from '../src/protocol/languages.js';
import {
  clockTime, date, dependentFields, isMap, type Known, languageTag, list, numberBetween, plainText, timeZone, url,
  wholeNumber,
} from './fields.js';
import {statuses} from './texts.js';

/** A record as its file holds it, with its texts and terms understood. */
export type Authored = Readonly<Record<string, unknown>>;

const source = z.strictObject({url, name: plainText.optional(), lang: languageTag.optional()});
const status = z.enum(statuses);
const translations = z.strictObject(Object.fromEntries(languages.map((language) => [language, status.optional()])));

const isClockTime = (value: unknown): value is string => clockTime.safeParse(value).success;
const has = (record: Record<string, unknown>, field: string) => record[field] !== undefined;

/** A demand between fields. It is judged even when a field is faulty, so that one run finds all faults. */
const demand = (field: string, error: string, holds: (record: Record<string, unknown>) => boolean) =>
  z.refine<unknown>((value) => !isMap(value) || holds(value), {path: [field], error, when: () => true});

/** The schemas of all collections' files. Unknown fields are faults. */
export function authoredSchemas(known: Known): Readonly<Record<CollectionName, z.ZodType<Authored>>> {
  const {text, term, idOf} = dependentFields(known);
  const members = list(idOf('members')).optional();
  const events = list(idOf('events')).optional();
  const provider = z.strictObject({name: text, member: idOf('members').optional()});
  const levels = list(term('levels')).default([]);
  const languageList = list(term('languages'));

  const place = z.strictObject({
    city: text,
    latitude: numberBetween(-90, 90, 'a latitude').optional(),
    longitude: numberBetween(-180, 180, 'a longitude').optional(),
    precision: term('place-precisions').optional(),
  }).check(
    demand('longitude', 'is missing; give it beside latitude',
      (value) => !has(value, 'latitude') || has(value, 'longitude')),
    demand('latitude', 'is missing; give it beside longitude',
      (value) => !has(value, 'longitude') || has(value, 'latitude')),
    demand('precision', 'is missing; say what the coordinates point at: building, campus or city',
      (value) => !has(value, 'latitude') || has(value, 'precision')),
  );

  const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({
    translations, ...shape, confidence: z.enum(['implied']).optional(),
    sources: z.array(source).min(1, {error: 'has no entry; give at least one page that states this'}),
  });

  return {
    members: record({
      name: text, ownName: z.strictObject({text: plainText, lang: languageTag}).optional(),
      aliases: list(plainText).optional(), kind: term('member-kinds'),
      roles: list(term('member-roles')).default([]), country: term('countries'), place: place.optional(),
      joined: date.optional(), website: url.optional(),
      ror: url.refine((value) => /^https:\/\/ror\.org\/0[a-z0-9]{6}\d{2}$/.test(value), {
        error: (issue) => `'${String(issue.input)}' is no ROR id; write one such as https://ror.org/022k4wk35`,
      }).optional(),
    }),
    news: record({
      date, title: text, summary: text, channel: term('news-channels'), members,
      events, milestone: z.boolean().optional(), url: url.optional(),
    }),
    events: record({
      title: text, kind: term('event-kinds'), series: term('event-series').optional(),
      start: date, end: date.optional(), startTime: clockTime.optional(), endTime: clockTime.optional(),
      zone: timeZone.optional(), status: term('event-statuses').optional(), mode: term('event-modes').optional(),
      city: text.optional(), country: term('countries').optional(), venue: text.optional(), theme: text.optional(),
      summary: text, url: url.optional(),
    }).check(
      demand('end', 'is before start; write the last day', ({start, end}) =>
        typeof start !== 'string' || typeof end !== 'string' || end >= start.slice(0, end.length)),
      demand('zone', 'is missing; give the time zone of the venue, such as Asia/Shanghai', (value) =>
        !(has(value, 'startTime') || has(value, 'endTime')) || has(value, 'zone')),
      demand('startTime', 'is missing; give it beside endTime', (value) =>
        !has(value, 'endTime') || has(value, 'startTime')),
      demand('endTime', 'is before startTime; write when it ends', ({start, end = start, startTime, endTime}) =>
        end !== start || !isClockTime(startTime) || !isClockTime(endTime) || endTime >= startTime),
      demand('start', 'is not a day; a time needs one such as 2026-05-11', ({start, startTime}) =>
        startTime === undefined || (typeof start === 'string' && start.length === 10)),
      demand('end', 'is not a day; a time needs one such as 2026-05-13', ({end, endTime}) =>
        endTime === undefined || end === undefined || (typeof end === 'string' && end.length === 10)),
    ),
    resources: record({
      title: text, kind: term('resource-kinds'),
      provider, relation: term('resource-relations'), languages: languageList, levels,
      subjects: list(term('subjects')).default([]),
      licence: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/, {
        error: (issue) => `'${String(issue.input)}' is no licence id; write an SPDX id such as CC-BY-4.0`,
      }).optional(),
      date: date.optional(), summary: text, events, url: url.optional(),
      urlKind: z.enum(['resource', 'about', 'provider']).optional(),
    }).check(demand('url', 'is missing; give it beside urlKind, or leave both out',
      (value) => !has(value, 'urlKind') || has(value, 'url'))),
    practices: record({
      title: text, institution: text, member: idOf('members').optional(), country: term('countries'),
      date: date.optional(), topic: term('practice-topics'), levels, summary: text,
      recognition: text.optional(), url: url.optional(),
    }),
    people: record({
      name: text, role: text, office: term('offices').optional(), affiliation: text.optional(),
      body: idOf('bodies').optional(),
      country: term('countries').optional(), asOf: date, url: url.optional(),
    }),
    bodies: record({
      name: text, summary: text, order: wholeNumber(0), chair: idOf('members').optional(), members,
      size: wholeNumber(1).optional(), since: date.optional(), aims: list(text).optional(),
      admits: list(term('member-kinds')).optional(), url: url.optional(),
    }),
    services: record({
      title: text, summary: text, section: term('service-sections'), parent: idOf('services').optional(),
      provider: provider.optional(), audiences: list(term('service-audiences')).optional(),
      category: term('service-categories').optional(), verified: date.optional(),
      languages: languageList.default([]), url: url.optional(),
    }),
    facts: record({
      title: text, metric: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
        error: (issue) => `'${String(issue.input)}' is no metric; write lower-case words with hyphens`,
      }),
      scope: z.enum(['alliance', 'platform', 'conference']).optional(),
      value: z.number(), bound: z.enum(['at-least', 'about']).optional(), date, summary: text.optional(),
      url: url.optional(),
    }),
  };
}
