import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join, relative} from 'node:path';
import {PublishError} from '../errors.js';
import {isMap} from '../fields.js';
import {readSource} from '../source.js';

/** A member's file that is there already. */
export interface PresentMember {
  /** Path below the folder. */
  readonly path: string;
  /** Name of the file without ending, which is the member's id. */
  readonly id: string;
  /** Address in the Research Organization Registry, when the file gives one. */
  readonly ror?: string;
}

/**
 * The members' files in a folder and below, as far as they can be read; none when there is no such folder.
 *
 * @throws PublishError when it is no folder
 */
export function presentMembers(folder: string): PresentMember[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) {
    throw new PublishError(`${folder} is no folder.`, 'Name the folder of the members with --out, or leave it out.');
  }
  const files = readdirSync(folder, {withFileTypes: true, recursive: true}).filter((entry) => entry.isFile());
  return files.map(({parentPath, name}) => join(parentPath, name)).sort().flatMap((file): PresentMember[] => {
    const [, id] = /([^/\\]+)\.ya?ml$/.exec(file) ?? [];
    if (id === undefined) return [];
    const {data} = readSource(file, readFileSync(file));
    const ror = isMap(data) && typeof data.ror === 'string' ? data.ror : undefined;
    return [{path: relative(folder, file), id, ...ror !== undefined && {ror}}];
  });
}
