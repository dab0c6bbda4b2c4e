import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {PublishError} from '../errors.js';
import {isMap} from '../fields.js';
import {maxFileBytes, readSource} from '../source.js';
import {storeFiles} from '../store.js';
import {type PresentMember, presentMembers} from './present-members.js';
import {draftMember} from './ror-member.js';
import {type Found, readRecord, rorAddress} from './ror-record.js';
import {maxIdLength, slug} from './slug.js';

export interface ImportOptions {
  /** A JSON file: a record of ROR's schema 2, or an array of them such as ROR's data dump. */
  readonly file: string;
  /** The institutions to take, as `022k4wk35` or `https://ror.org/022k4wk35`. */
  readonly ids: readonly string[];
  /** The folder of the members' files; made when it is missing. */
  readonly out: string;
  /** Whether to write over files that are there. */
  readonly force?: boolean;
}

/** A member's file that was written, and what of its record is not in it. */
export interface Imported {
  readonly path: string;
  readonly notes: readonly string[];
}

/**
 * Writes members' files from records of the Research Organization Registry, all of them or none.
 *
 * @returns the files in the order of their ROR ids
 * @throws PublishError when the file cannot be read, an id is unknown, a record cannot become a member, or a member is
 * there already
 */
export async function importRor({file, ids, out, force = false}: ImportOptions): Promise<Imported[]> {
  const problems: string[] = [];
  const addresses = new Set<string>();
  for (const id of ids) {
    const address = rorAddress(id);
    if (address) addresses.add(address);
    else problems.push(`${JSON.stringify(id.slice(0, 60))} is no ROR id; write one such as 022k4wk35`);
  }
  const records = readRecords(file, addresses);
  const present = presentMembers(out);
  const taken = new Set(present.map(({id}) => id));
  const files = new Map<string, Uint8Array>();
  const imported: Imported[] = [];

  for (const address of [...addresses].sort()) {
    const found: Found = records.has(address) ? readRecord(records.get(address)) : {problem: 'is not in the file'};
    const drafted = 'problem' in found ? found : draftMember(found.record);
    if ('problem' in drafted) {
      problems.push(`${address} ${drafted.problem}`);
      continue;
    }
    const there = presentAs(address, drafted.id, present.filter(({path}) => !files.has(path)));
    if (there && !force) problems.push(`${address} is there already: ${join(out, there.path)}`);
    const path = there?.path ?? `${freeId(drafted.id, address, taken)}.yaml`;
    taken.add(drafted.id);
    const bytes = Buffer.from(drafted.text);
    if (bytes.length > maxFileBytes || readSource(path, bytes).faults.length > 0) {
      problems.push(`${address} has names that no file of the content can hold; write it by hand`);
    }
    files.set(path, bytes);
    imported.push({path: join(out, path), notes: drafted.notes});
  }

  if (problems.length > 0) {
    throw new PublishError(`Nothing was written.\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
      'wdea import --help tells which records can be imported; --force writes over members that are there.');
  }
  await storeFiles(out, files);
  return imported;
}

/** The records that were asked for, by address. Of several of one id the last stands, as in releases put together. */
function readRecords(file: string, wanted: ReadonlySet<string>): Map<string, unknown> {
  const data = readJson(file);
  const records = new Map<string, unknown>();
  for (const record of Array.isArray(data) ? data as unknown[] : [data]) {
    const address = isMap(record) && typeof record.id === 'string' ? rorAddress(record.id) : undefined;
    if (address !== undefined && wanted.has(address)) records.set(address, record);
  }
  return records;
}

function readJson(file: string): unknown {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    const {code} = cause as NodeJS.ErrnoException;
    throw new PublishError(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`,
      "Name a JSON file of ROR records, such as that of ROR's data dump.", {cause});
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (cause) {
    throw new PublishError(`${file} is not JSON.`, 'Unpack it first when it is packed (.zip, .gz).', {cause});
  }
}

/**
 * The member's file that a record would repeat: the one with its address, or one with its name and no address at all.
 * One of the same name with another address is another institution.
 */
const presentAs = (address: string, id: string, present: readonly PresentMember[]): PresentMember | undefined =>
  present.find(({ror}) => ror === address) ?? present.find((member) => member.id === id && member.ror === undefined);

/** An id that no other member has: that of the name, or else with the ROR id behind it. */
const freeId = (id: string, address: string, taken: ReadonlySet<string>): string =>
  taken.has(id) ? `${slug(id, maxIdLength - 10)}-${address.slice(-9)}` : id;
