import {join} from 'node:path';
import {setFlagsFromString} from 'node:v8';
import {parentPort, Worker, workerData} from 'node:worker_threads';
import {PublishError} from './errors.js';
import {performer, type ResultOf, type Shared, type Task} from './perform.js';
import {packageFolder} from './static-files.js';

/** Those who do the work of publishing. */
export interface Crew {
  /** Does tasks and gives their results in the same order. Rejects with the first error, when some may be under way. */
  run<T extends Task>(
    tasks: readonly T[], onDone?: (task: T) => void, onSteps?: (done: number) => void,
  ): Promise<ResultOf<T>[]>;
  close(): Promise<void>;
}

// Two, since each has the records of a collection in a language in memory.
const threads = 2;
// Smaller contents are published before a thread has started.
const manyBytes = 4 * 1024 * 1024;

/** A crew for content of this size: two threads when it is large, else none but the one that calls. */
export const openCrew = (shared: Shared, bytes: number): Crew =>
  (bytes < manyBytes ? alone(shared) : inThreads(shared));

function alone(shared: Shared): Crew {
  const perform = performer(shared);
  return {
    async run<T extends Task>(tasks: readonly T[], onDone?: (task: T) => void, onSteps?: (done: number) => void) {
      const results: unknown[] = [];
      for (const task of tasks) {
        results.push(await perform(task, (done) => onSteps?.(done)));
        onDone?.(task);
      }
      return results as ResultOf<T>[];
    },
    close: () => Promise.resolve(),
  };
}

/** What a thread says: how far it has come, the result of its task, or why it failed. */
type Message = {readonly steps: number} | {readonly result: unknown} | {readonly error: Failure};

/** An error as it gets from thread to thread; of a `PublishError` with the hint. */
interface Failure {
  readonly message: string;
  readonly hint: string | undefined;
  readonly stack: string | undefined;
}

function inThreads(shared: Shared): Crew {
  // The program itself: it is there in a checkout as in the package, and knows how to load the rest.
  const program = join(packageFolder(), 'publish/wdea.js');
  // Left to itself, a heap grows to twice of what is in use before it is cleared, and here there are two large ones.
  setFlagsFromString('--heap-growing-percent=40');
  const workers = Array.from({length: threads}, () => new Worker(program, {workerData: shared}));
  return {
    async run<T extends Task>(tasks: readonly T[], onDone?: (task: T) => void, onSteps?: (done: number) => void) {
      const results: unknown[] = [];
      const rest = tasks.entries();
      await Promise.all(workers.map(async (worker) => {
        for (const [at, task] of rest) {
          results[at] = await perform(worker, task, onSteps);
          onDone?.(task);
        }
      }));
      return results as ResultOf<T>[];
    },
    close: async () => void await Promise.all(workers.map((worker) => worker.terminate())),
  };
}

function perform(worker: Worker, task: Task, onSteps?: (done: number) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: Message) => {
      if ('steps' in message) return onSteps?.(message.steps);
      settle(() => ('result' in message ? resolve(message.result) : reject(errorOf(message.error))));
    };
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => onError(new Error('A thread of the publisher ended before its task.'));
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });
}

const errorOf = ({message, hint, stack}: Failure): Error =>
  (hint === undefined ? Object.assign(new Error(message), {stack}) : new PublishError(message, hint));

/** What the program does in a thread. */
export function work(): void {
  const perform = performer(workerData as Shared);
  const say = (message: Message) => parentPort!.postMessage(message);
  parentPort!.on('message', (task: Task) => void perform(task, (steps) => say({steps})).then(
    (result) => say({result}),
    (error: Error & {hint?: string}) => say({error: {message: error.message, hint: error.hint, stack: error.stack}}),
  ));
}
