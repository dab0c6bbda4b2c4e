import {authoredSchemas} from './authored.js';
import {build, type BuildTask, type Built} from './build.js';
import {check, type Checked, type CheckTask, type Schemas} from './check.js';
import type {Known} from './fields.js';

/** A piece of the work of publishing, which needs no other of its kind. */
export type Task = CheckTask | BuildTask;
export type ResultOf<T extends Task> = T extends CheckTask ? Checked : Built;

/** What records may refer to; the same for all tasks. */
export type Shared = Pick<Known, 'ids' | 'vocabularies'>;

/** Makes the function that does tasks. `onSteps` is told what has been done of those that take long. */
export function performer(shared: Shared): (task: Task, onSteps: (done: number) => void) => Promise<Checked | Built> {
  const known: Known = {...shared, translations: undefined};
  const schemas: Schemas = {known, of: authoredSchemas(known)};
  return async (task, onSteps) => (task.kind === 'check' ? check(task, schemas) : build(task, onSteps));
}
