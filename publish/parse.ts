import * as z from 'zod';
import type {Fault} from './faults.js';
import {suggest} from './nearest.js';
import type {Source} from './source.js';

/** Parses the value of a source with a schema, and turns every issue into a fault at its place. */
export function parse<Value>(
  schema: z.ZodType<Value>, source: Source, faults: Fault[], at: readonly string[] = [], value = source.data,
): Value | undefined {
  const result = schema.safeParse(value, {error: explain, reportInput: true});
  for (const issue of result.error?.issues ?? []) {
    const path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys') faults.push(...unknownFields(schema, source, path, issue));
    else if (issue.code === 'invalid_type' && issue.expected === 'string' && isBare(issue.input)) {
      const written = source.written(path) ?? String(issue.input);
      faults.push(source.fault(path, `is not a text for YAML; put it in quotes: '${written}'`));
    } else faults.push(source.fault(path, issue.message));
  }
  return result.data;
}

const isBare = (value: unknown) => ['number', 'boolean', 'bigint'].includes(typeof value);

/** A fault for each key that the object at `path` does not know, but `__proto__`, which the reading has reported. */
function unknownFields(
  schema: z.ZodType, source: Source, path: PropertyKey[], issue: z.core.$ZodIssueUnrecognizedKeys,
): Fault[] {
  const present = Object.keys(issue.input ?? {});
  const fields = fieldsAt(schema, issue.path).filter((field) => !present.includes(field));
  return issue.keys.filter((key) => key !== '__proto__').map((key) =>
    source.keyFault([...path, key], `is not a field here; ${suggest(key, fields)}`));
}

/** Names of the fields of the object that a path leads to. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  const unwrap = () => {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
  };
  for (const step of path) {
    unwrap();
    at = at instanceof z.ZodObject ? at.shape[String(step)] : at instanceof z.ZodArray ? at.element : undefined;
  }
  unwrap();
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

const wanted: Readonly<Record<string, string>> = {
  string: 'write a text', number: 'write a number', object: 'write a map of fields', array: 'write a list',
};

/** The message of an issue that its schema has none for. */
function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    const want = wanted[issue.expected] ?? `write a ${issue.expected}`;
    if (issue.input === undefined) return `is missing; ${want}`;
    if (issue.input === null) return `is empty; ${want}, or leave the field out`;
    return `is ${kindOf(issue.input)}; ${want}`;
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    if (issue.input === undefined) return `is missing; ${suggest('', values)}`;
    const given = typeof issue.input === 'string' ? issue.input : '';
    return `${given ? `'${given}'` : `is ${kindOf(issue.input)}, which`} is not allowed; ${suggest(given, values)}`;
  }
  return undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return {object: 'a map', string: 'a text'}[typeof value as string] ?? `a ${typeof value}`;
}
