import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {build, type BuildOptions, type BuildResult} from 'esbuild';
import {reactFiles} from '../../scripts/react.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const analyzer = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');

export interface ReactPackage {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** A folder in the project, whose packages are found from there, with what the build writes for React. */
export async function writeReactPackage(): Promise<ReactPackage> {
  const folder = await mkdtemp(join(root, 'node_modules', '.react-'));
  await promisify(execFile)(process.execPath, [analyzer, 'analyze', '--quiet', '--outdir', relative(root, folder)],
    {cwd: root});
  const manifest = JSON.parse(await readFile(join(folder, 'custom-elements.json'), 'utf8')) as object;
  for (const [path, text] of Object.entries(reactFiles(manifest))) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), text);
  }
  return {folder, remove: () => rm(folder, {recursive: true})};
}

/** Bundles a script that imports from the folder, with the elements of this very source. */
export function bundle(folder: string, contents: string, options: BuildOptions = {}): Promise<BuildResult> {
  return build({
    stdin: {contents, resolveDir: folder, loader: 'tsx'},
    bundle: true, format: 'esm', target: 'es2022', jsx: 'automatic', logLevel: 'silent', metafile: true,
    tsconfig: join(root, 'tsconfig.json'),
    plugins: [{
      name: 'sources',
      setup: (esbuild) => esbuild.onResolve({filter: /^\.\.\/esm\//}, ({path}) =>
        ({path: join(root, path.replace('../esm/', '').replace(/\.js$/, '.ts'))})),
    }],
    ...options,
  });
}
