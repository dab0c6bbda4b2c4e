import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
export const exists = (path: string): boolean => existsSync(join(root, path));
export const json = <T>(path: string): T => JSON.parse(read(path)) as T;

/** Paths of the files below a folder of the project, `/` between their parts, that end so. */
export function files(folder: string, ending: string): string[] {
  if (!exists(folder)) return [];
  return readdirSync(join(root, folder), {recursive: true})
    .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending)).sort();
}

/** Source without comments, so that a rule doesn't trip over what is said about it. Lines stay where they are. */
export const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, (comment) => comment.replace(/[^\n]/g, ' '));

/** `path:line` of each match, for messages. */
export function places(path: string, source: string, pattern: RegExp): string[] {
  return [...source.matchAll(new RegExp(pattern, 'gm'))].map((match) =>
    `${path}:${source.slice(0, match.index).split('\n').length} ${match[0].trim()}`);
}
