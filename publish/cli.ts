import {parseArgs, type ParseArgsConfig} from 'node:util';
import {findFaults} from './check-content.js';
import {publishDirectory} from './directory/directory.js';
import {directoryLines} from './directory/report.js';
import {PublishError} from './errors.js';
import {exportHelp} from './export/help.js';
import {exportOpenSearch} from './export/opensearch.js';
import {type Fault, formatFault} from './faults.js';
import {generate} from './generate/generate.js';
import {generateHelp} from './generate/help.js';
import {directoryHelp, overview, pagesHelp, publishHelp, serveHelp, validateHelp} from './help.js';
import {importHelp} from './import/help.js';
import {readIds} from './import/ids.js';
import {importRor} from './import/ror.js';
import {mirror} from './mirror/mirror.js';
import {suggest} from './nearest.js';
import {type Progress, progressLine} from './progress.js';
import {publish} from './publish.js';
import {notBuilt, reportLines} from './report.js';
import {serve} from './serve.js';

export {work} from './crew.js';

const help = {type: 'boolean', short: 'h'} as const;

type Options = ReturnType<typeof parseArgs>['values'];

/** A command: what it takes, and what it does with it. It returns the exit code. */
interface Command {
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Number of arguments that it takes beside its options: one unless told. */
  readonly most?: number;
  run(argument: string | undefined, options: Options, second?: string): number | Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
  validate: {
    help: validateHelp,
    options: {help},
    async run(folder = 'content') {
      const {faults, files} = await withProgress((onProgress) => findFaults(folder, onProgress));
      if (faults.length > 0) return printFaults(faults);
      print(`${files} files, no fault`);
      return 0;
    },
  },
  publish: {
    help: publishHelp,
    options: {help, 'out': {type: 'string'}, 'address': {type: 'string'}, 'allow-shrink': {type: 'boolean'}},
    async run(folder = 'content', {out, address, 'allow-shrink': allowShrink}) {
      if (!out) throw new UsageError('Name the folder to publish into with --out DIR.');
      const result = await withProgress((onProgress) => publish({
        content: folder, out: String(out), allowShrink: allowShrink === true, onProgress,
      }));
      if (!result.ok) return printFaults(result.faults, ' Nothing was written.');
      print(...reportLines(result));
      if (address) await addPages(String(out), String(address));
      return 0;
    },
  },
  directory: {
    help: directoryHelp,
    options: {help, out: {type: 'string'}, content: {type: 'string'}},
    async run(file, {out, content = 'content'}) {
      if (!file) throw new UsageError('Name the table of organisations.');
      if (!out) throw new UsageError('Name the folder to publish into with --out DIR.');
      const result = await withProgress((onProgress) => publishDirectory({
        file, out: String(out), content: String(content), onProgress,
      }));
      if (!result.ok) return printFaults(result.faults, ' Nothing was written.', 20);
      print(...directoryLines(result));
      return 0;
    },
  },
  export: {
    help: exportHelp,
    options: {help, out: {type: 'string'}, address: {type: 'string'}},
    most: 2,
    async run(from = 'dist/site', {out, address}, dir) {
      if (from !== 'opensearch' && dir !== undefined) throw new UsageError(`One folder is enough; ${dir} is too much.`);
      if (!out) throw new UsageError('Name the folder to write into with --out DIR.');
      if (from !== 'opensearch') {
        const {sequence, date, written, widgets} = await withProgress((onProgress) => mirror({
          from, out: String(out), onProgress,
        }));
        print(...(widgets ? [] : [notBuilt]),
          `Edition ${sequence}, content of ${date}, ${written} files written into ${String(out)}`);
        if (address) await addPages(String(out), String(address));
        return 0;
      }
      const {sequence, counts, files} = await withProgress((onProgress) => exportOpenSearch({
        published: dir ?? 'dist/site', out: String(out), onProgress,
      }));
      print(...Object.entries(counts).map(([name, count]) => `${name} ${count}`),
        `Edition ${sequence}, ${files.length} files in ${String(out)}`);
      return 0;
    },
  },
  import: {
    help: importHelp,
    options: {
      help, 'ids': {type: 'string'}, 'ids-file': {type: 'string'}, 'out': {type: 'string'}, 'force': {type: 'boolean'},
    },
    most: 2,
    async run(registry, {ids, 'ids-file': idsFile, out = 'content/members', force}, file) {
      if (registry !== 'ror') throw new UsageError(`Name the registry; ${suggest(registry ?? '', ['ror'])}`);
      if (!file) throw new UsageError('Name the file of ROR records.');
      const wanted = readIds(ids as string | undefined, idsFile as string | undefined);
      if (wanted.length === 0) throw new UsageError('Name the institutions with --ids ID[,ID…] or --ids-file PATH.');
      const imported = await importRor({file, ids: wanted, out: String(out), force: force === true});
      for (const {path, notes} of imported) print(path, ...notes.map((note) => `  ${note}`));
      print(`${imported.length} written. Check what the head of each file says, then run: wdea validate`);
      return 0;
    },
  },
  generate: {
    help: generateHelp,
    options: {
      help, records: {type: 'string'}, out: {type: 'string'}, catalog: {type: 'string'}, content: {type: 'string'},
    },
    most: 0,
    async run(_, {records, out, catalog, content = 'content'}) {
      const number = Number(records);
      if (!Number.isInteger(number) || number < 1 || number > 999_999) {
        throw new UsageError('Say how many records to make with --records N, from 1 to 999999.');
      }
      if (!out) throw new UsageError('Name the folder to make with --out DIR.');
      if (!catalog) throw new UsageError('Name a catalogue to take texts from with --catalog FILE.');
      const path = await withProgress((onProgress) => generate({
        records: number, out: String(out), catalog: String(catalog), content: String(content), onProgress,
      }));
      print(`${number} records made in ${path}. They are no real content: never publish them for readers.`);
      return 0;
    },
  },
  pages: {
    help: pagesHelp,
    options: {help, address: {type: 'string'}},
    async run(dir = 'dist/site', {address}) {
      if (!address) throw new UsageError('Say where the folder is published with --address URL.');
      await addPages(dir, String(address));
      return 0;
    },
  },
  serve: {
    help: serveHelp,
    options: {help, port: {type: 'string'}},
    async run(dir = 'dist/site', {port = process.env.PORT || '8080'}) {
      const number = Number(port);
      if (!Number.isInteger(number) || number < 0 || number > 65_535) {
        throw new UsageError(`${String(port)} is no port; it can be 0 to 65535.`);
      }
      const {url} = await serve({dir, port: number, onTaken: (taken) => print(`Port ${taken} is taken.`)});
      print(`Serving ${dir} at ${url} (stop with Ctrl+C)`);
      return 0;
    },
  },
};

/** Writes the pages that show one component or one record by itself, and says so. */
async function addPages(dir: string, address: string): Promise<void> {
  const {writePages} = await import('./embed/pages.js'); // with the components, which nothing else needs
  const {pages, written, tooMany} = await withProgress((onProgress) => writePages({dir, address, onProgress}));
  print(...Object.entries(tooMany).map(([name, count]) =>
    `${name}: ${count} records are too many for a page each; their lists have pages`),
  `${pages} pages in ${dir}, ${written} files written`);
}

/** Does what may take long, under a line that tells how far it has come, and that is gone afterwards. */
async function withProgress<Result>(work: (onProgress: Progress) => Promise<Result>): Promise<Result> {
  const progress = progressLine(process.stderr);
  try {
    return await work(progress.update);
  } finally {
    progress.clear();
  }
}

/** The program was called in a way that it does not know. */
class UsageError extends Error {}

/**
 * The program `wdea`.
 *
 * @param args the arguments after the program's name
 * @returns the exit code; a server that was started goes on
 */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    return complain(`There is no command ${name}; ${suggest(name, Object.keys(commands))}`, 'wdea --help', 2);
  }
  try {
    const {values, positionals} = parse(command, rest);
    if (values.help) {
      process.stdout.write(command.help);
      return 0;
    }
    const {most = 1} = command;
    if (positionals.length > most) {
      const enough = most === 0 ? 'It takes options only' : `One ${most > 1 ? 'file' : 'folder'} is enough`;
      throw new UsageError(`${enough}; ${positionals[most]!} is too much.`);
    }
    return await command.run(positionals[0], values, positionals[1]);
  } catch (error) {
    if (error instanceof UsageError) return complain(error.message, `wdea ${name} --help`, 2);
    if (error instanceof PublishError) return complain(error.message, error.hint, 1);
    throw error;
  }
}

function parse({options}: Command, args: string[]) {
  try {
    return parseArgs({args, options, allowPositionals: true});
  } catch (error) {
    const unknown = args.find((arg) => /^--?\w/.test(arg) && !Object.hasOwn(options, arg.replace(/^-+|=.*$/g, '')));
    const {code} = error as NodeJS.ErrnoException;
    if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || !unknown) {
      throw new UsageError((error as Error).message, {cause: error});
    }
    const known = Object.keys(options).map((option) => `--${option}`);
    throw new UsageError(`There is no option ${unknown}; ${suggest(unknown, known)}`);
  }
}

const print = (...lines: readonly string[]): void =>
  void process.stdout.write(lines.map((line) => `${line}\n`).join(''));

function printFaults(faults: readonly Fault[], end = '', most = Infinity): number {
  const more = faults.length - most;
  print(...faults.slice(0, most).map(formatFault), ...(more > 0 ? [`… and ${more} more`] : []),
    `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.${end}`);
  return 1;
}

function complain(message: string, hint: string, code: number): number {
  process.stderr.write(`${message}\n${hint}\n`);
  return code;
}
