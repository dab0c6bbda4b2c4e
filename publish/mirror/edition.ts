import {inflateRawSync} from 'node:zlib';
import {eventPath, feedPath, feeds, inCalendar} from '../../src/protocol/feeds.js';
import {bucketName, bucketPath, index, type Index, items, type PageRef, span} from '../../src/protocol/pages.js';
import {partPath, readBlock, searchRoot} from '../../src/protocol/search.js';
import {blobPath, head, type Head, type Pointer, type Ref} from '../../src/protocol/snapshot.js';
import {idFault} from '../files.js';
import {type Copier, each} from './copier.js';

/** A collection in a language, and where its records are. */
interface Collection {
  readonly head: Head;
  readonly index: Index;
  readonly pages: readonly PageRef[];
}

/** Copies all objects of some editions; gives the paths of the feeds that stand beside them. */
export async function copyEditions(
  editions: Pointer['editions'], copier: Copier, onProgress: (done: number, total: number) => void,
): Promise<string[]> {
  const refs = Object.values(editions).flatMap((edition) => Object.values(edition as Record<string, Ref>));
  const collections = await each(refs, (ref) => openCollection(ref, copier));
  const paths = [
    ...collections.flatMap(recordPaths),
    ...(await each(collections, ({head}) => searchPaths(head, copier))).flat(),
  ];
  let done = 0;
  await each(paths, async (path) => {
    await copier.file(path);
    onProgress(++done, paths.length);
  });
  return (await each(collections, (collection) => feedPaths(collection, copier))).flat();
}

async function openCollection(ref: Ref, copier: Copier): Promise<Collection> {
  const opened = await copier.blob(ref, head);
  const found = await copier.blob(opened.index, index);
  const spans = await each(found.spans ?? [], (each) => copier.blob(each, span));
  return {head: opened, index: found, pages: [...found.pages ?? [], ...spans.flatMap(({pages}) => pages)]};
}

const recordPaths = ({index: {records}, pages}: Collection): string[] => [
  ...pages.map(({hash}) => blobPath(hash)),
  ...Array.from({length: records.names.length / 6}, (_, at) => bucketPath(records.path, at, bucketName(records, at))),
];

async function searchPaths({search}: Head, copier: Copier): Promise<string[]> {
  if (!search) return [];
  if (search.pack) return [blobPath(search.hash)];
  const {terms, documents, columns, orders} = await copier.blob(search, searchRoot);
  const blocks = await each(terms.blocks, async (name) => readBlock(inflateRawSync(await copier.file(partPath(name)))));
  const rests = blocks.flat().flatMap(({rest}) => rest ?? []);
  const parts = Object.values(orders).flat().map(({part}) => part);
  return [...new Set([documents, ...Object.values(columns), ...parts, ...rests])].map(partPath);
}

async function feedPaths({head: {collection, lang}, pages}: Collection, copier: Copier): Promise<string[]> {
  if (!(collection in feeds)) return [];
  const paths = Object.values(feeds[collection as keyof typeof feeds]).map((file) => feedPath(lang, file));
  if (collection !== 'events') return paths;
  const events = (await each(pages, (page) => copier.blob(page, items))).flatMap((page) => page.items).filter(isEvent);
  return [...paths, ...events.filter(inCalendar).map(({id}) => eventPath(lang, id))];
}

/** Whether it is what a path can be made of: another's folder may hold anything. */
function isEvent(item: unknown): item is {readonly id: string; readonly start: string} {
  const {id, start} = (item ?? {}) as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && idFault(id) === undefined && typeof start === 'string';
}
