import {existsSync, readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';
import type {Language} from '../../src/protocol/languages.js';

/** An entry of the catalogue of real texts, which is no part of the project. */
export interface CatalogueEntry {
  readonly id: string;
  readonly lang: Language;
  readonly title: string;
  readonly description?: string;
  readonly subject: string;
}

/** The catalogue; `undefined` when it is not there. */
export function catalogue(): readonly CatalogueEntry[] | undefined {
  const file = new URL('../../../shared/data/catalog/learning-resources.jsonl.gz', import.meta.url);
  if (!existsSync(file)) return undefined;
  return gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n')
    .map((line) => JSON.parse(line) as CatalogueEntry);
}
