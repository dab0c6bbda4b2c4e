import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {collectionNames} from '../src/protocol/collection.js';
import {type Language, languages} from '../src/protocol/languages.js';
import {type Pointer, pointerPath} from '../src/protocol/snapshot.js';
import {type BuildTask, type Built, steps} from './build.js';
import {checkContent, openContent} from './check-content.js';
import type {Crew} from './crew.js';
import {forceToDisk} from './disk.js';
import type {Fault} from './faults.js';
import {removeOldCalendars} from './feeds/old-calendars.js';
import {encode} from './object-store.js';
import type {Inventory} from './portions.js';
import {readPointer, refuseToShrink} from './previous.js';
import type {Progress} from './progress.js';
import {replace} from './replacement.js';
import {describeFiles} from './schemas.js';
import {openSpool, spoolSize} from './spool.js';
import {copyStaticFiles, packageFolder} from './static-files.js';
import {removeParts, writeAtomically, writeIfChanged} from './store.js';

export interface PublishOptions {
  /** The content folder. */
  readonly content: string;
  /** The folder to publish into; made when it is missing. One publisher at a time may write there. */
  readonly out: string;
  /** Whether a collection may lose more than a fifth of its records. Default false. */
  readonly allowShrink?: boolean;
  readonly onProgress?: Progress;
  /** Where `dist/cdn` and `site` are. Default: the package that this program belongs to. */
  readonly package?: string;
}

/** What was published, or the faults for which nothing was written. */
export type PublishResult = {readonly ok: false; readonly faults: readonly Fault[]; readonly ms: number} | Published;

export interface Published {
  readonly ok: true;
  /** False when the folder held this very edition already. */
  readonly changed: boolean;
  readonly sequence: number;
  /** Day for which the secretariat vouches for the content. */
  readonly date: string;
  readonly counts: Counts;
  /** Objects that the edition consists of, and how many of them were written now. */
  readonly objects: {readonly total: number; readonly written: number};
  /** Whether the built widgets are there too. */
  readonly widgets: boolean;
  /** How long it took, in milliseconds. */
  readonly ms: number;
}

/** Records of each collection and edition: wholly in its language, or with texts borrowed from another. */
export type Counts = Readonly<Record<string, Readonly<Record<Language, Built['counts']>>>>;

/**
 * Publishes content: validates all of it, builds the snapshot and the feeds, writes what is missing and reads it back,
 * and swaps the pointer last. Until then, and whenever it stops before, readers have the edition before.
 *
 * @throws PublishError when it refuses; the message and its hint say what to do
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const {content: folder, out, allowShrink = false, onProgress} = options;
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  const content = openContent(folder);
  const {frame: {date, archived}, inventory, crew} = content;
  const spool = openSpool();
  try {
    const faults = await checkContent(content, spool.folder, onProgress);
    if (faults.length > 0) return {ok: false, faults, ms: ms()};

    const previous = await readPointer(out);
    if (previous && !allowShrink) refuseToShrink(out, previous, inventory.ids);
    await mkdir(join(out, 'v1'), {recursive: true});
    for (const folder of ['v1', 'feeds']) await removeParts(join(out, folder));
    const tasks = tasksOf(inventory, {spool: spool.folder, out, date});
    const built = await buildAll(tasks, crew, onProgress);
    for (const [path, bytes] of describeFiles()) await writeIfChanged(join(out, path), bytes);
    const widgets = await copyStaticFiles(options.package ?? packageFolder(), out);

    const replacements = built.flatMap((each) => each.replacements);
    const written = built.flatMap(({objects}) => objects.written);
    forceToDisk(out, [...written, ...replacements.map(({part}) => part)]);
    replace(out, replacements);
    const {editions, counts} = editionsOf(tasks, built);
    const pointerOf = (sequence: number) =>
      encode({format: 'wdea-pointer/1.0', sequence, date, archived, editions} satisfies Pointer);
    let sequence = previous?.pointer.sequence ?? 0;
    const changed = !previous || !pointerOf(sequence).equals(previous.bytes);
    if (changed) await writeAtomically(join(out, pointerPath), pointerOf(++sequence));
    await removeOldCalendars(out, new Set(built.flatMap(({feeds}) => feeds)));
    const total = built.reduce((sum, {objects}) => sum + objects.total, 0);
    return {ok: true, changed, sequence, date, counts, objects: {total, written: written.length}, widgets, ms: ms()};
  } finally {
    await crew.close();
    spool.remove();
  }
}

/** The collections in each language. */
function tasksOf(
  {ids, portions}: Inventory, common: Pick<BuildTask, 'spool' | 'out' | 'date'>,
): readonly BuildTask[] {
  return languages.flatMap((language) => collectionNames.map((collection): BuildTask => ({
    kind: 'build', collection, language, count: ids.get(collection)!.size, ...common,
    portions: [...portions.keys()].filter((number) => portions[number]!.collection === collection),
  })));
}

/** Results of the tasks, in their order. The largest are done first, so that no thread waits long for the other. */
async function buildAll(tasks: readonly BuildTask[], crew: Crew, onProgress?: Progress): Promise<readonly Built[]> {
  const total = tasks.reduce((sum, {count}) => sum + count, 0);
  let done = 0;
  const sizes = tasks.map(({spool, collection, language, portions}) =>
    spoolSize(spool, collection, language, portions));
  const bySize = [...tasks.keys()].sort((a, b) => sizes[b]! - sizes[a]!);
  const built = await crew.run(bySize.map((at) => tasks[at]!), undefined,
    (more) => onProgress?.('Building collections', Math.floor((done += more) / steps), total));
  const results: Built[] = [];
  bySize.forEach((at, place) => results[at] = built[place]!);
  return results;
}

function editionsOf(
  tasks: readonly BuildTask[], built: readonly Built[],
): {editions: Pointer['editions']; counts: Counts} {
  const editions: Pointer['editions'] = {};
  const counts: Record<string, Record<Language, Built['counts']>> = {};
  tasks.forEach(({collection, language}, at) => {
    (editions[language] ??= {})[collection] = built[at]!.head;
    (counts[collection] ??= {} as Record<Language, Built['counts']>)[language] = built[at]!.counts;
  });
  return {editions, counts};
}
