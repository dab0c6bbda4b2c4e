import {isUtf8} from 'node:buffer';
import {isMap} from './fields.js';
import {jsonFaultAt} from './json-fault.js';
import type {Line} from './lines.js';
import {maxFileBytes, readSource, type Source, unreadable} from './source.js';

/** Reads a record that is a line of JSON. Never throws: all that is wrong is in `faults`. */
export function readLine(file: string, {number, bytes, size}: Line): Source {
  const wrong = (column: number, message: string) =>
    unreadable({file, line: number, column, field: '', message});
  if (size > maxFileBytes) {
    return wrong(1, `has ${size} bytes; a line has at most ${maxFileBytes}, shorten the texts of this record`);
  }
  // JSON is YAML too, whose reader knows where each piece stands. That is slow, and asked for only where a fault is.
  let asYaml: Source | undefined;
  const located = () => asYaml ??= readSource(file, bytes, number);
  if (!isUtf8(bytes)) return located();
  const text = bytes.toString('utf8');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return wrong(1 + (jsonFaultAt(text) ?? 0), 'is not valid JSON here; write one record in braces a line');
  }
  if (!isMap(data)) return wrong(1, 'is no record; write one in braces a line');
  return {
    file, data, faults: text.includes('__proto__') ? located().faults : [],
    fault: (path, message) => located().fault(path, message),
    keyFault: (path, message) => located().keyFault(path, message),
    written: (path) => located().written(path),
  };
}

/** The `id` of such a record, read as quickly as can be; `undefined` when it has none. */
export function idOfLine({bytes}: Line): string | undefined {
  const [, first] = /^\{"id":"([a-z0-9-]{1,80})"/.exec(bytes.toString('latin1', 0, 100)) ?? [];
  if (first !== undefined) return first;
  try {
    const {id} = JSON.parse(bytes.toString('utf8')) as {id?: unknown};
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
