import {readFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {PublishError} from '../errors.js';

/** A published folder, on this machine or at an address. */
export interface Source {
  /** What errors call it: an address or a path, with a slash at the end. */
  readonly name: string;
  /** The bytes of a file below it, or `undefined` when there is none. */
  read(path: string): Promise<Buffer | undefined>;
}

/** Milliseconds for an answer with its body, and how often to ask. */
const patience = 30_000;
const attempts = 3;

/**
 * @param from an http(s) address of a published folder, or a path
 */
export function openSource(from: string): Source {
  return /^https?:\/\//i.test(from) ? remote(from) : local(from);
}

function local(from: string): Source {
  const name = `${resolve(from)}/`;
  return {
    name,
    read: (path) => readFile(join(name, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw error;
    }),
  };
}

function remote(from: string): Source {
  const name = from.replace(/(?:[?#].*|\/*)$/, '/');
  const ask = async (path: string): Promise<Buffer | undefined> => {
    const response = await fetch(new URL(path, name), {signal: AbortSignal.timeout(patience)});
    if (response.ok) return Buffer.from(await response.arrayBuffer());
    await response.body?.cancel();
    if (response.status === 404 || response.status === 410) return undefined;
    throw new Error(`status ${response.status}`);
  };
  return {
    name,
    async read(path) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await ask(path);
        } catch (cause) {
          if (attempt < attempts) continue;
          throw new PublishError(`${name}${path} could not be had: ${(cause as Error).message}.`,
            'Try again later: what is there already is not asked for again.', {cause});
        }
      }
    },
  };
}
