import {parentPort, workerData} from 'node:worker_threads';
import {fetchFrom, type Files} from '../support/make-snapshot.js';

// Imports the SDK in a worker, and tells what that did to the surroundings. Zod keeps its settings in a global.

const {files, baseUrl} = workerData as {files: Files; baseUrl: string};
const calls: string[] = [];
for (const name of ['fetch', 'setTimeout', 'setInterval', 'addEventListener'] as const) {
  const original = (globalThis as Record<string, unknown>)[name];
  const value = () => calls.push(name);
  if (original) Object.defineProperty(globalThis, name, {configurable: true, writable: true, value});
  (globalThis as Record<string, unknown>)[`original ${name}`] = original;
}
const before = new Set(Object.getOwnPropertyNames(globalThis));
const {createClient} = await import('../../src/index.js');
const globals = Object.getOwnPropertyNames(globalThis).filter((key) => !before.has(key) && !key.startsWith('__zod'));
const told = [...calls];
for (const name of ['fetch', 'setTimeout', 'setInterval', 'addEventListener']) {
  Object.defineProperty(globalThis, name, {value: (globalThis as Record<string, unknown>)[`original ${name}`]});
}
const {items} = await createClient({baseUrl, fetch: fetchFrom(files, baseUrl)}).news.list();
parentPort?.postMessage({calls: told, globals, titles: items.map(({title}) => title)});
