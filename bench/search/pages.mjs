/** Bundles the scripts of the candidates' pages, as a site would ship them, and tells what each page is. */
import {fileURLToPath} from 'node:url';
import {join} from 'node:path';
import {build} from 'esbuild';

const here = fileURLToPath(new URL('page/', import.meta.url));

/** The modules in `page/`. */
export const allCandidates = ['own', 'minisearch', 'minisearch-analysed', 'pagefind', 'pagefind-analysed'];

/**
 * A script for each candidate. Ours has the client, which loads the rest when it is needed; that of a peer loads the
 * library together with the index when something is looked for.
 *
 * @returns {Promise<(path: string) => string[]>} paths of what a script imports at once, itself included
 */
export async function buildPages(folder, names) {
  const outputs = {};
  for (const name of names) {
    const {metafile} = await build({
      stdin: {
        contents: `import {run} from './harness.mjs'; import {open} from './${name}.mjs'; run(open);`, resolveDir: here,
      },
      outdir: join(folder, 'scripts', name), absWorkingDir: folder, entryNames: 'page', bundle: true, splitting: true,
      format: 'esm', target: 'es2022', minify: true, charset: 'utf8', legalComments: 'none', conditions: ['production'],
      metafile: true, logLevel: 'error',
    });
    Object.assign(outputs, metafile.outputs);
  }
  return (path) => {
    const found = new Set([path]);
    for (const each of found) {
      for (const {path: next, kind} of outputs[each.slice(1)].imports) {
        if (kind === 'import-statement') found.add(`/${next}`);
      }
    }
    return [...found];
  };
}

/** A page of the host: nothing but the script, under the strictest policy with which it is to work. */
export function makePage({searchParams}, cdn) {
  const script = `${cdn}scripts/${searchParams.get('script')}/page.js`;
  const origin = cdn.slice(0, -1);
  const wasm = searchParams.has('wasm') ? ' \'wasm-unsafe-eval\'' : '';
  const library = searchParams.get('library');
  return {
    policy: `default-src 'none'; script-src ${origin}${wasm}; connect-src ${origin}`,
    html: `<!doctype html><html lang="${searchParams.get('language')}"><meta charset="utf-8"><title>Bench</title>` +
      (library ? `<link rel="modulepreload" crossorigin href="${library}">` : '') +
      `<script type="module" crossorigin src="${script}"></script><body></body></html>`,
  };
}
