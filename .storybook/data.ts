import {snapshotAt} from '../components/core/snapshots.js';
import {languages} from '../src/protocol/languages.js';
import {
  bodyCards, eventCards, factCards, hostile, memberCards, newsCards, personCards, practiceCards, resourceCards,
  serviceCards,
} from '../test/fixtures/records.js';
import {snapshotInfo} from '../src/snapshot-info.js';
import {fixtureSource, type FixtureSource} from '../test/support/fixture-source.js';

/** What the data of a story may be like. */
export const dataStates = ['ready', 'loading', 'empty', 'error', 'stale', 'archived', 'many', 'hostile'] as const;
export type DataState = (typeof dataStates)[number];

const charter = {...resourceCards(1)[0]!, id: 'wdea-charter', title: 'Example charter', date: '2020'};
const some = {
  news: newsCards(12), resources: [...resourceCards(60), charter], members: memberCards(40), facts: factCards,
  events: eventCards(14), practices: practiceCards(24), people: personCards(6), bodies: bodyCards,
  services: serviceCards(9),
};
const none = Object.fromEntries(Object.keys(some).map((name) => [name, []]));
const contents: Readonly<Partial<Record<DataState, object>>> = {
  empty: none,
  many: {
    ...some, news: newsCards(300), resources: resourceCards(500), members: memberCards(500), events: eventCards(200),
    practices: practiceCards(300), people: personCards(200), services: serviceCards(200),
  },
  hostile,
};
const archived = {date: '2026-09-03', moved: 'https://archive.example.org/wdea/'};
const modes: Readonly<Partial<Record<DataState, FixtureSource['mode']>>> = {loading: 'hang', error: 'html'};

const sources = new Map<DataState, Promise<string>>();

/** The address of a source whose data are as the state says. */
export function sourceOf(state: DataState): Promise<string> {
  if (!sources.has(state)) sources.set(state, prepare(state));
  return sources.get(state)!;
}

async function prepare(state: DataState): Promise<string> {
  const records = contents[state] ?? some;
  const editions = Object.fromEntries(languages.map((lang) => [lang, records]));
  const source = await fixtureSource(editions, modes[state], state === 'archived' ? {archived} : {});
  if (state === 'stale') {
    // Read once, and then asked for again in vain.
    const snapshot = snapshotAt(source.url, document.baseURI);
    await snapshotInfo(snapshot);
    const {fetch} = globalThis;
    globalThis.fetch = () => Promise.resolve(new Response(null, {status: 501}));
    await snapshotInfo(snapshot, {refresh: true});
    globalThis.fetch = fetch;
  }
  return source.url;
}
