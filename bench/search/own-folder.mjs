/** Publishes resources as `wdea publish` does, by the same code, but in the languages that are asked for. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {tsImport} from 'tsx/esm/api';
import {root} from '../../scripts/setup.mjs';

const load = (path) => tsImport(join(root, path), import.meta.url);

/**
 * @param {string} out folder to publish into
 * @param {{[language: string]: object[]}} editions full records of each language
 * @returns {Promise<{seconds: number}>} how long it took, feeds included
 */
export async function publishOwn(out, editions) {
  const [{build}, {writeSpool}, {pointerPath}] =
    await Promise.all(['publish/build.ts', 'publish/spool.ts', 'src/protocol/snapshot.ts'].map(load));
  const date = '2026-11-21';
  const spool = mkdtempSync(join(tmpdir(), 'wdea-bench-spool-'));
  mkdirSync(out, {recursive: true});
  try {
    for (const [language, records] of Object.entries(editions)) {
      writeSpool(spool, 'resources', language, 0, records.map((record) => JSON.stringify(record)));
    }
    const begun = performance.now();
    const heads = {};
    for (const [language, {length: count}] of Object.entries(editions)) {
      const task = {kind: 'build', collection: 'resources', language, spool, portions: [0], count, out, date};
      heads[language] = {resources: (await build(task, () => {})).head};
    }
    writeFileSync(join(out, pointerPath), JSON.stringify(
      {format: 'wdea-pointer/1.0', sequence: 1, date, editions: heads}));
    return {seconds: (performance.now() - begun) / 1000};
  } finally {
    rmSync(spool, {recursive: true});
    rmSync(join(out, 'feeds'), {recursive: true, force: true}); // nothing here reads them
  }
}
