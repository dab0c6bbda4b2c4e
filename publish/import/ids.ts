import {readFileSync} from 'node:fs';
import {PublishError} from '../errors.js';

/**
 * The ids that were named on the command line and in a file, separated by commas, spaces or line ends. In the file `#`
 * starts a comment.
 *
 * @throws PublishError when the file cannot be read
 */
export function readIds(list = '', file?: string): string[] {
  const named = file === undefined ? '' : readText(file).replace(/#.*$/gm, '');
  return `${list} ${named}`.split(/[\s,\uFEFF]+/).filter((id) => id !== '');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PublishError(`${file} cannot be read (${(cause as NodeJS.ErrnoException).code}).`,
      'Name a text file with a ROR id on each line.', {cause});
  }
}
