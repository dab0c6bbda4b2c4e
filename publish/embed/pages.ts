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
import {openCollection} from '../../src/collection.js';
import type {AnyDefinition} from '../../src/protocol/collection.js';
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
  const names = Object.keys(registry).map((tag) => tag.slice('wdea-'.length));
  const components = names.filter((name) => !pageless.has(name));
  const files = new Map<string, string>();
  const labels = new Map<string, Partial<Record<Language, string>>>();
  const tooMany: Record<string, number> = {};
  const withPages = new Set<string>();
  let done = 0;
  for (const language of languages) {
    for (const component of components) {
      const {label, path, html, answer} = await componentPage({component, language, options: {}}, snapshot, folder);
      labels.set(component, {...labels.get(component), [language]: label});
      if (showsRecord(component)) continue;
      files.set(path, html).set(oEmbedPath(path), answer);
    }
    for (const name of published.collections) {
      const collection = openCollection(snapshot, collections[name] as AnyDefinition, language);
      const {items} = await collection.list({limit: Infinity});
      if (items.length > mostRecords) {
        tooMany[name] = items.length;
        continue;
      }
      withPages.add(name);
      for (const record of items) {
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
    }
    onProgress?.('pages', ++done, languages.length);
  }
  for (const [component, named] of labels) {
    files.set(`embed/${component}/index.html`,
      writeFramePage(component, named as Record<Language, string>, folder, [...withPages]));
  }
  await removeOthers(dir, files);
  const encoder = new TextEncoder();
  const written = await storeFiles(dir, new Map(Array.from(files, ([path, text]) => [path, encoder.encode(text)])));
  return {pages: [...files.keys()].filter((path) => path.endsWith('.html')).length, written, tooMany};
}

async function componentPage(embed: Embed, snapshot: Snapshot, folder: string) {
  const {component, language} = embed;
  const {label, trees} = await renderEmbed(embed, snapshot, false);
  const path = pagePath(embed);
  const content = reduce(trees);
  return {
    label, path,
    html: writeSharePage({
      embed, title: label, folder, content, pathIn: (each) => sharePath(each, component),
      jsonLd: listJsonLd(label, folder + path, language, content),
    }),
    answer: json(oEmbed(embed, titled(label, language), folder, folder + path)),
  };
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
