import {circles, type CheckTask} from './check.js';
import {type Crew, openCrew} from './crew.js';
import {type Fault, sortFaults} from './faults.js';
import {fileCount, type Frame, readFrame} from './frame.js';
import {type Inventory, takeInventory} from './portions.js';
import type {Progress} from './progress.js';

/** A content folder whose records have not been read yet, and those who will read them. */
export interface OpenContent {
  readonly frame: Frame;
  readonly inventory: Inventory;
  /** It has to be closed. */
  readonly crew: Crew;
}

/**
 * Opens a content folder.
 *
 * @throws PublishError when there is no such folder
 */
export function openContent(folder: string): OpenContent {
  const frame = readFrame(folder);
  const inventory = takeInventory(frame.files);
  const bytes = inventory.portions.reduce((sum, portion) => sum + portion.bytes, 0);
  return {frame, inventory, crew: openCrew({ids: inventory.ids, vocabularies: frame.vocabularies}, bytes)};
}

/** All faults of a content, by file and place; without any, the records are kept in `spool` for each language. */
export async function checkContent(
  {frame, inventory: {portions, faults}, crew}: OpenContent, spool: string | undefined, onProgress?: Progress,
): Promise<Fault[]> {
  const tasks = portions.map((portion, number): CheckTask => ({kind: 'check', portion, number, spool}));
  const total = portions.reduce((sum, {count}) => sum + count, 0);
  let done = 0;
  const checked = await crew.run(tasks, ({portion}) => onProgress?.('Checking records', done += portion.count, total));
  return sortFaults([...frame.faults, ...faults, ...checked.flatMap((each) => each.faults),
    ...circles(checked.flatMap(({parents}) => parents))]);
}

/**
 * Finds every fault of a content folder, however large it is.
 *
 * @returns the faults by file and place, and the number of files that were looked at
 * @throws PublishError when there is no such folder
 */
export async function findFaults(folder: string, onProgress?: Progress): Promise<{faults: Fault[]; files: number}> {
  const content = openContent(folder);
  try {
    return {faults: await checkContent(content, undefined, onProgress), files: fileCount(content.frame)};
  } finally {
    await content.crew.close();
  }
}
