/**
 * Counts of all runners in one place: each appends a line to the file named by WDEA_TALLY, so that a runner in a
 * process of its own adds to the same sum. Without that variable the counts go nowhere.
 */
import {appendFileSync, mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Starts a new sum for this process and its children, unless a parent has started one. */
export function openTally() {
  process.env.WDEA_TALLY ??= join(mkdtempSync(join(tmpdir(), 'wdea-tally-')), 'counts.jsonl');
}

/** Adds what one runner counted; `failures` name what failed and how, for the end of a long log. */
export function count(runner, passed, failed, failures = []) {
  const file = process.env.WDEA_TALLY;
  if (file) appendFileSync(file, `${JSON.stringify({runner, passed, failed, failures})}\n`);
}

/** All counts so far, in the order in which they came. */
export function counts() {
  try {
    return readFileSync(process.env.WDEA_TALLY, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** The sum as `{passed, failed}`. */
export function sum(rows = counts()) {
  return rows.reduce((all, row) => ({passed: all.passed + row.passed, failed: all.failed + row.failed}),
    {passed: 0, failed: 0});
}
