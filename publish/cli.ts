import {parseArgs, type ParseArgsConfig} from 'node:util';
import {PublishError} from './errors.js';
import {type Fault, formatFault} from './faults.js';
import {suggest} from './nearest.js';
import {progressLine} from './progress.js';
import {publish} from './publish.js';
import {reportLines} from './report.js';
import {serve} from './serve.js';
import {validate} from './validate.js';

const overview = `Usage: wdea <command>

Checks and publishes the alliance's content.

  wdea validate [content]              find every fault in a content folder
  wdea publish [content] --out DIR     publish it as a folder for any static host
  wdea serve [DIR]                     serve a published folder on this machine

wdea <command> --help tells more about a command.
`;

const validateHelp = `Usage: wdea validate [content]

Finds every fault in the content folder (default: content) and prints each as
file:line:column field: what is wrong, and what would be right.

  -h, --help   show this

Exit code 0 without faults, 1 with faults, 2 when called wrongly.
`;

const publishHelp = `Usage: wdea publish [content] --out DIR

Publishes the content folder (default: content) into DIR, beside the built widgets: one folder that any static host
can serve. The same content gives the same bytes. With a fault in the content nothing is written.

Publishing over an older edition keeps its files, since readers may still be reading it; none are removed yet. The
pointer v1/current.json is swapped last, so that readers have either edition whole, whenever this stops. One publisher
at a time may write into a folder.

      --out DIR        folder to publish into, made when it is missing
      --allow-shrink   let a collection lose more than a fifth of its records
  -h, --help           show this

Exit code 0 when published, 1 when refused or with faults, 2 when called wrongly.
`;

const serveHelp = `Usage: wdea serve [DIR]

Serves a published folder (default: dist/site) to browsers on this machine, with the headers that a public host should
send too. A taken port is told, and the next free one is used.

      --port N   port to listen on (default: the variable PORT, else 8080)
  -h, --help     show this
`;

const help = {type: 'boolean', short: 'h'} as const;

type Options = ReturnType<typeof parseArgs>['values'];

/** A command: what it takes, and what it does with it. It returns the exit code. */
interface Command {
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(argument: string | undefined, options: Options): number | Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
  validate: {
    help: validateHelp,
    options: {help},
    run(folder = 'content') {
      const progress = progressLine(process.stderr);
      const {faults, files} = validate({content: folder, onProgress: progress.update});
      progress.clear();
      if (faults.length > 0) return printFaults(faults);
      print(`${files} files, no fault`);
      return 0;
    },
  },
  publish: {
    help: publishHelp,
    options: {help, out: {type: 'string'}, 'allow-shrink': {type: 'boolean'}},
    async run(folder = 'content', {out, 'allow-shrink': allowShrink}) {
      if (!out) throw new UsageError('Name the folder to publish into with --out DIR.');
      const progress = progressLine(process.stderr);
      try {
        const result = await publish({
          content: folder, out: String(out), allowShrink: allowShrink === true, onProgress: progress.update,
        });
        progress.clear();
        if (!result.ok) return printFaults(result.faults, ' Nothing was written.');
        print(...reportLines(result));
        return 0;
      } finally {
        progress.clear();
      }
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
    if (positionals.length > 1) throw new UsageError(`One folder is enough; ${positionals[1]!} is too much.`);
    return await command.run(positionals[0], values);
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

function printFaults(faults: readonly Fault[], end = ''): number {
  print(...faults.map(formatFault), `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.${end}`);
  return 1;
}

function complain(message: string, hint: string, code: number): number {
  process.stderr.write(`${message}\n${hint}\n`);
  return code;
}
