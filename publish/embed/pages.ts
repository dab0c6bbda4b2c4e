import {readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {registry} from '../../components/registry.js';
import {type Embed, oEmbedPath, pageless, pagePath, recordPath, showsRecord, sharePath} from '../../snippet/embed.js';
import {listJsonLd, recordJsonLd, titleOf} from '../../snippet/json-ld.js';
import {writeFramePage} from '../../snippet/pages/frame-page.js';
import {oEmbed} from '../../snippet/pages/o-embed.js';
import {titled} from '../../snippet/pages/page.js';
import {writeSharePage} from '../../snippet/pages/share-page.js';
import {reduce} from '../../snippet/reduce.js';
import {renderEmbed} from '../../snippet/render.js';
import {element} from '../../snippet/tree.js';
import {openCollection} from '../../src/collection.js';
import type {AnyDefinition, CollectionName} from '../../src/protocol/collection.js';
import {collections} from '../../src/protocol/collections/index.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {textOf} from '../../src/protocol/records.js';
import {WdeaError} from '../../src/errors.js';
import {folderAddress} from '../../src/published.js';
import type {Snapshot} from '../../src/snapshot.js';
import {snapshotInfo} from '../../src/snapshot-info.js';
import {PublishError} from '../errors.js';
import type {Progress} from '../progress.js';
import {storeFiles} from '../store.js';
import {openFolder} from './local.js';

/** Collections with more records get no page for each: readers find them by their list. */
const mostRecords = 1000;

export interface PagesOptions {
  /** The published folder. */
  readonly dir: string;
  /** Address that it is published at: systems that show a pasted address need whole ones. */
  readonly address: string;
  readonly onProgress?: Progress;
}

/** What was written. */
export interface PagesResult {
  /** Number of pages, those for frames included. */
  readonly pages: number;
  /** Number of files that are new or have changed. */
  readonly written: number;
  /** Collections whose records are too many for a page each, and how many these are. */
  readonly tooMany: Readonly<Record<string, number>>;
}

/**
 * Writes the pages that show a component, or a record, by itself: to be shared, for frames, and the answers to oEmbed
 * requests. Pages of what is no longer published go.
 *
 * @throws PublishError when the folder holds no edition, or the address is none
 */
export async function writePages(options: PagesOptions): Promise<PagesResult> {
  try {
    return await write(options);
  } catch (error) {
    if (!(error instanceof WdeaError)) throw error;
    throw error.code === 'SOURCE_NOT_FOUND'
      ? new PublishError(`${options.dir} holds no edition.`, `Publish into it first: wdea publish --out ${options.dir}`)
      : new PublishError(`${error.message}.`, error.hint ?? 'Publish it anew: wdea publish', {cause: error});
  }
}

async function write({dir, address, onProgress}: PagesOptions): Promise<PagesResult> {
  const folder = folderAddress(address, 'Give the address that the folder is published at, such as https://….');
  const snapshot = openFolder(dir, folder);
  const published = await snapshotInfo(snapshot);
  const site: Site = {folder, snapshot, files: new Map()};
  const labels = new Map<string, Partial<Record<Language, string>>>();
  const tooMany: Record<string, number> = {};
  let done = 0;
  for (const language of languages) {
    for (const [component, label] of await addComponents(site, language)) {
      labels.set(component, {...labels.get(component), [language]: label});
    }
    for (const name of published.collections) {
      const count = await addRecords(site, language, name);
      if (count > mostRecords) tooMany[name] = count;
    }
    onProgress?.('pages', ++done, languages.length);
  }
  const withPages = published.collections.filter((name) => !Object.hasOwn(tooMany, name));
  for (const [component, named] of labels) {
    site.files.set(`embed/${component}/index.html`,
      writeFramePage(component, named as Record<Language, string>, folder, withPages));
  }
  await removeOthers(dir, site.files);
  const encoder = new TextEncoder();
  const bytes = new Map(Array.from(site.files, ([path, text]) => [path, encoder.encode(text)]));
  const pages = [...site.files.keys()].filter((path) => path.endsWith('.html')).length;
  return {pages, written: await storeFiles(dir, bytes), tooMany};
}

/** What is read, and what is made of it. */
interface Site {
  /** Address that it is published at. */
  readonly folder: string;
  readonly snapshot: Snapshot;
  /** The texts of the files by their paths below the folder. */
  readonly files: Map<string, string>;
}

/** Adds the pages of the components in a language; returns their names in it. */
async function addComponents({folder, snapshot, files}: Site, language: Language): Promise<Map<string, string>> {
  const names = Object.keys(registry).map((tag) => tag.slice('wdea-'.length)).filter((name) => !pageless.has(name));
  const rendered = await Promise.all(names.map(async (component) => {
    const embed: Embed = {component, language, options: {}};
    return {embed, ...await renderEmbed(embed, snapshot, false)};
  }));
  const shared = rendered.filter(({embed: {component}}) => !showsRecord(component));
  const linkTo = ({embed, label}: (typeof shared)[number]) =>
    element('li', {}, [element('a', {href: folder + pagePath(embed)}, [label])]);
  for (const {embed, label, trees} of shared) {
    const path = pagePath(embed);
    const own = reduce(trees);
    // what needs a script, such as the search, leads to what can be read without
    const content = own.length > 0 ? own
      : [element('ul', {}, shared.filter((each) => each.embed !== embed).map(linkTo))];
    files.set(path, writeSharePage({
      embed, title: label, folder, content, pathIn: (each) => sharePath(each, embed.component),
      jsonLd: listJsonLd(label, folder + path, language, content),
    }));
    files.set(oEmbedPath(path), json(oEmbed(embed, titled(label, language), folder, folder + path)));
  }
  return new Map(rendered.map(({embed, label}) => [embed.component, label]));
}

/** Adds the pages of a collection's records in a language, unless they are too many; returns their number. */
async function addRecords({folder, snapshot, files}: Site, language: Language, name: CollectionName): Promise<number> {
  const collection = openCollection(snapshot, collections[name] as AnyDefinition, language);
  const {total} = await collection.list({limit: 1});
  if (total > mostRecords) return total;
  for (const record of (await collection.list({limit: Infinity})).items) {
    const embed: Embed = {component: 'item', language, options: {collection: name, record: record.id}};
    const {trees} = await renderEmbed(embed, snapshot, false);
    const title = titleOf(record);
    const path = pagePath(embed);
    files.set(path, writeSharePage({
      embed, title, folder, content: reduce(trees), pathIn: (each) => recordPath(each, name, record.id),
      description: textOf(record, 'summary').value || undefined, jsonLd: recordJsonLd(name, record, folder + path),
    }));
    files.set(oEmbedPath(path), json(oEmbed(embed, title, folder, folder + path)));
  }
  return total;
}

const json = (value: object): string => `${JSON.stringify(value)}\n`;

/** Removes pages that were written before and are not any more: their record was withdrawn. */
async function removeOthers(dir: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const room of ['share', 'oembed', 'embed']) {
    const entries = await readdir(join(dir, room), {recursive: true}).catch(() => []);
    for (const entry of entries) {
      const path = `${room}/${entry.replaceAll('\\', '/')}`;
      if (/\.(html|json)$/.test(path) && !files.has(path)) await rm(join(dir, path));
    }
  }
}
