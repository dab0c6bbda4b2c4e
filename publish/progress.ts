/** Told how far a stage has come. */
export type Progress = (stage: string, done: number, total: number) => void;

export interface ProgressLine {
  readonly update: Progress;
  /** Removes the line. */
  clear(): void;
}

const patience = 1000; // milliseconds before anything is shown
const interval = 100;

/**
 * A line that tells how far the work has come when it takes longer than a second: rewritten in place on a terminal,
 * one plain line for each stage elsewhere.
 */
export function progressLine(stream: NodeJS.WriteStream): ProgressLine {
  const started = Date.now();
  let shown = 0;
  let stageShown = '';
  return {
    update(stage, done, total) {
      const now = Date.now();
      if (now - started < patience) return;
      if (stream.isTTY) {
        if (now - shown < interval) return;
        shown = now;
        stream.write(`\r\u001b[K${stage} (${done} of ${total})`);
      } else if (stage !== stageShown) {
        stageShown = stage;
        stream.write(`${stage} (${total})\n`);
      }
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
    },
  };
}
