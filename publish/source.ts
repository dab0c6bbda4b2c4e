import {
  type Document, isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit,
  type YAMLError,
} from 'yaml';
import type {Fault} from './faults.js';

/** Largest content file, and longest line of one with a record a line, in bytes. */
export const maxFileBytes = 64 * 1024;
// Brackets that may be open at once; far more than a record needs.
const maxDepth = 40;
// How often a file may repeat nodes through aliases; a few are handy, an exploding tree needs thousands.
const maxAliasCount = 100;

const notUtf8 = 'is not UTF-8 here; save the file as UTF-8';

/** Path of a value in a file: keys of maps and positions in lists. */
export type Path = readonly PropertyKey[];

/** One content file: its data, and where each piece of it stands. */
export interface Source {
  readonly file: string;
  /** The plain data, or `undefined` when the file cannot be read as YAML; then `faults` says why. */
  readonly data: unknown;
  readonly faults: readonly Fault[];
  /** The fault of the value at `path`, or of the place where it is missing. */
  fault(path: Path, message: string): Fault;
  /** The fault of a key: as above, but at the key itself. */
  keyFault(path: Path, message: string): Fault;
  /** What was written for the scalar at `path`, before YAML took it for a number or the like. */
  written(path: Path): string | undefined;
}

type FaultAt = (offset: number, field: string, message: string) => Fault;

/**
 * Reads a content file from its bytes. Never throws: all that is wrong is in `faults`.
 *
 * @param firstLine number of the line that the bytes begin with, when they are a part of the file
 */
export function readSource(file: string, bytes: Uint8Array, firstLine = 1): Source {
  const text = decode(bytes);
  if (typeof text !== 'string') {
    const line = firstLine + text.line - 1;
    return unreadable({file, line, column: text.column, field: '', message: notUtf8});
  }

  const lines = new LineCounter();
  const faults: Fault[] = [];
  const position = (offset: number) => {
    const {line, col} = lines.linePos(offset);
    return {line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1)};
  };
  const faultAt: FaultAt = (offset, field, message) => ({file, ...position(offset), field, message});
  const deep = deepAt(text);
  if (deep !== undefined) {
    const before = text.slice(0, deep).split('\n');
    return unreadable({
      file, line: firstLine + before.length - 1, column: before.at(-1)!.length + 1, field: '',
      message: 'is nested too deeply; a record needs four levels at most',
    });
  }

  let data: unknown;
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, stringKeys: true});
  const root: Node | null = document.contents;
  const problems = [...document.errors, ...document.warnings];
  faults.push(...problems.map((error) => faultAt(error.pos[0], '', explainYaml(error))));
  if (problems.length === 0) {
    if (text.includes('__proto__')) faults.push(...prototypeKeys(document, faultAt));
    if (root === null) faults.push(faultAt(0, '', 'is empty; write a record, or remove the file'));
    else data = plainData(document, (offset, message) => faults.push(faultAt(offset, '', message)));
  }

  return {
    file, data, faults,
    fault(path, message) {
      const {offset, field} = locate(root, path);
      return faultAt(offset, field, message);
    },
    keyFault(path, message) {
      const {keyOffset, field} = locate(root, path);
      return faultAt(keyOffset, field, message);
    },
    written(path) {
      const {node} = locate(root, path);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

/** The source of a file of which nothing but a fault is known. */
export const unreadable = (fault: Fault): Source => ({
  file: fault.file, data: undefined, faults: [fault],
  fault: () => fault, keyFault: () => fault, written: () => undefined,
});

/** The text, or where its bytes stop being UTF-8. */
function decode(bytes: Uint8Array): string | {line: number; column: number} {
  const strict = new TextDecoder('utf-8', {fatal: true});
  try {
    return strict.decode(bytes);
  } catch {
    const lines = Buffer.from(bytes).toString('latin1').split('\n').map((line) => Buffer.from(line, 'latin1'));
    const bad = lines.findIndex((line) => {
      try {
        strict.decode(line);
        return false;
      } catch {
        return true;
      }
    });
    return {line: bad + 1, column: new TextDecoder().decode(lines[bad]).indexOf('\uFFFD') + 1};
  }
}

/** Where a file is nested so deeply that reading it could exhaust the stack, judged before it is read. */
function deepAt(text: string): number | undefined {
  const marks = /(?:[-?:][ \t]+){40}/.exec(text);
  if (marks) return marks.index;
  let depth = 0;
  for (const {0: bracket, index} of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > maxDepth) return index;
  }
  return undefined;
}

function explainYaml(error: YAMLError): string {
  switch (error.code) {
    case 'DUPLICATE_KEY': return 'the same key twice in one map; keep one of them';
    case 'TAB_AS_INDENT': return 'a tab in the indentation; use two spaces a level';
    case 'NON_STRING_KEY': return 'a key that is not a word; write a name and a colon';
    case 'MULTIPLE_DOCS': return 'more than one YAML document; write one record a file';
    case 'BAD_INDENT': return `bad indentation: ${error.message}; use two spaces a level`;
    case 'TAG_RESOLVE_FAILED': return `${error.message}; write plain values without tags`;
    default: return `not valid YAML: ${error.message}; texts with : or # in them need quotes`;
  }
}

/** Keys that would reach into the objects that the data become. */
function prototypeKeys(document: Document, faultAt: FaultAt): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Pair(_, {key}) {
      if (!isScalar(key) || key.value !== '__proto__') return;
      faults.push(faultAt(key.range?.[0] ?? 0, '__proto__', 'is not allowed as a key; remove it'));
    },
  });
  return faults;
}

function plainData(document: Document, report: (offset: number, message: string) => void): unknown {
  try {
    return document.toJS({maxAliasCount}) as unknown;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    let offset = 0;
    visit(document, {
      Alias(_, alias) {
        offset = alias.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    report(offset, /excessive/i.test(error.message)
      ? 'repeats too much through aliases (*name); write the values out'
      : `${error.message}; write the value out`);
    return undefined;
  }
}

/** Where a path leads: to its value, or as far as there is one. */
function locate(root: Node | null, path: Path): {node: unknown; offset: number; keyOffset: number; field: string} {
  let node: unknown = root;
  let [offset, keyOffset] = [root?.range?.[0] ?? 0, root?.range?.[0] ?? 0];
  const walked: PropertyKey[] = [];
  for (const step of path) {
    // What is wrong inside a scalar is wrong with the scalar.
    if (isScalar(node) || isAlias(node)) return {node, offset, keyOffset, field: fieldName(walked)};
    const pair = isMap(node) ? node.items.find(({key}) => isScalar(key) && key.value === step) : undefined;
    const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (!pair && !next) return {node: undefined, offset, keyOffset, field: fieldName(path)};
    const start = (next as Node | null)?.range?.[0];
    keyOffset = pair && isScalar(pair.key) ? pair.key.range?.[0] ?? offset : start ?? offset;
    // A block begins on the line below its key, but it is the key that one looks for.
    offset = pair && (start === undefined || (isCollection(next) && !next.flow)) ? keyOffset : start ?? keyOffset;
    node = next;
    walked.push(step);
  }
  return {node, offset, keyOffset, field: fieldName(walked)};
}

const fieldName = (path: Path): string =>
  path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name ? `${name}.${String(step)}` : String(step);
  }, '');
