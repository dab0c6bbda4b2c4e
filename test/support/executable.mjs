import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/**
 * The first that exists: `given`, one of `names` on the PATH, one of `places`.
 * @param engine what is looked for, for the message
 * @param debian the Debian package that brings it
 * @throws Error that names the package.
 */
export function findExecutable(engine, debian, given, names, places = []) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = (given ? [given] : [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places])
    .find((path) => existsSync(path));
  if (found) return found;
  throw new Error(`${engine} was asked for but not found${given ? ` at ${given}` : ''}. ` +
    `Debian as root: apt-get install ${debian}`);
}
