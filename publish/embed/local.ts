import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {openSnapshot, type Snapshot} from '../../src/snapshot.js';

/** Any address: the snapshot's files are read from a folder, whatever it will be published at. */
const base = 'http://localhost/';

/** A published folder on this disk as the SDK reads it. */
export const openFolder = (folder: string): Snapshot => openSnapshot({
  baseUrl: base,
  retry: {limit: 0},
  fetch: async ({url}) => {
    try {
      return new Response(await readFile(join(folder, decodeURI(url.slice(base.length)))));
    } catch {
      return new Response(null, {status: 404});
    }
  },
});
