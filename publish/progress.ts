/** Told how far a stage has come. */
export type Progress = (stage: string, done: number, total: number) => void;

export interface ProgressLine {
  readonly update: Progress;
  /** Removes the line. */
  clear(): void;
}

const patience = 1000; // milliseconds before anything is shown, and of a stage before the time that is left
const interval = 100;
const width = 24;

/**
 * A line that tells how far the work has come when it takes longer than a second: a bar with the time that the stage
 * will still take on a terminal, one plain line for each stage elsewhere.
 */
export function progressLine(stream: NodeJS.WriteStream): ProgressLine {
  const started = Date.now();
  let shown = 0;
  let [stage, begun, stageShown] = ['', started, ''];
  return {
    update(name, done, total) {
      const now = Date.now();
      if (name !== stage) [stage, begun] = [name, now];
      if (now - started < patience) return;
      if (stream.isTTY) {
        if (now - shown < interval) return;
        shown = now;
        stream.write(`\r\u001b[K${barOf(done / total)} ${stage}${timeLeft(now - begun, done / total)}`);
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

function barOf(part: number): string {
  const full = Math.round(part * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.floor(part * 100)).padStart(3)} %`;
}

/** What a stage will still take if it goes on as it did. */
function timeLeft(milliseconds: number, part: number): string {
  if (milliseconds < patience || part === 0) return '';
  const seconds = Math.ceil(milliseconds * (1 - part) / part / 1000);
  return seconds < 100 ? `, ${seconds} s left` : `, ${Math.ceil(seconds / 60)} min left`;
}
