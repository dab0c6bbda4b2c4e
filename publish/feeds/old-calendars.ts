import {readdir, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {eventPath} from '../../src/protocol/feeds.js';
import {languages} from '../../src/protocol/languages.js';

/**
 * Removes the calendars of events that are no longer in the content. Objects of older editions stay, since their
 * readers name them; but nothing would ever correct a calendar that nobody writes any more.
 */
export async function removeOldCalendars(out: string, files: ReadonlySet<string>): Promise<void> {
  for (const language of languages) {
    const names = await readdir(join(out, dirname(eventPath(language, '')))).catch(() => []);
    const ids = names.filter((name) => name.endsWith('.ics')).map((name) => name.slice(0, -'.ics'.length));
    const old = ids.map((id) => eventPath(language, id)).filter((path) => !files.has(path));
    for (const path of old) await rm(join(out, path));
  }
}
