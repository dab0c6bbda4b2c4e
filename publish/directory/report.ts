import type {DirectoryResult} from './directory.js';

/** What was written, as lines for a terminal. */
export function directoryLines({
  changed, count, countries, date, unknown, files,
}: Extract<DirectoryResult, {ok: true}>): string[] {
  return [
    ...(unknown.length > 0 ? [`Columns that were passed over: ${unknown.join(', ')}`] : []),
    `${changed ? 'Published' : 'Unchanged:'} ${count} ${count === 1 ? 'entry' : 'entries'}, ${countries} `
      + `${countries === 1 ? 'country or region' : 'countries or regions'}, content of ${date}, `
      + `${files.written} of ${files.total} files written`,
  ];
}
