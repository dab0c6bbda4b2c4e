import {WdeaError} from './errors.js';
import {safeUrl} from './protocol/safe-url.js';
import type {Schema} from './schema.js';

// What all published folders have in common: their address, and the formats of their files.

/**
 * The address of a folder with a slash at its end; a relative one is resolved against the page's.
 *
 * @param hint what the folder has to be
 * @throws {@link WdeaError} `CONFIG_INVALID` when it is not an address of http or https
 */
export function folderAddress(address: string | URL, hint: string): string {
  try {
    const url = new URL(address, globalThis.document?.baseURI ?? globalThis.location?.href);
    url.search = url.hash = '';
    if (safeUrl(url.href)) return url.href.replace(/\/*$/, '/');
  } catch {
    // Falls through to the error below.
  }
  throw new WdeaError('CONFIG_INVALID', 'That is no address of http or https', {hint});
}

/**
 * A file as its schema has it.
 *
 * @throws {@link WdeaError} `UNSUPPORTED` for a later format, `INVALID` for what breaks the format
 */
export function checkFormat<T>(schema: Schema<T>, json: unknown, url: string): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const format = (json as {format?: unknown} | null)?.format;
  throw typeof format === 'string' && /^wdea-[a-z]+\/(?!1\.)\d/.test(format)
    ? new WdeaError('UNSUPPORTED', 'The data are in a later format', {url, hint: 'Update @wdea/embed.'})
    : new WdeaError('INVALID', 'The data break the published format', {url, cause: result.error});
}
