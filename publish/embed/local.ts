import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {openSnapshot, type Snapshot} from '../../src/snapshot.js';

/**
 * A published folder on this disk as the SDK reads it.
 *
 * @param address where it is published, with a slash at the end: what is read names files by it
 */
export const openFolder = (folder: string, address: string): Snapshot => openSnapshot({
  baseUrl: address,
  retry: {limit: 0},
  fetch: async ({url}) => {
    try {
      return new Response(await readFile(join(folder, decodeURI(url.slice(address.length)))));
    } catch {
      return new Response(null, {status: 404});
    }
  },
});
