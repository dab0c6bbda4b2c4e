import type {Query} from '../../src/collection.js';
import type {MemberCard, MemberField, MemberSort} from '../../src/protocol/collections/members.js';
import {membersCsv, membersGeoJson} from '../../src/protocol/member-table.js';
import type {Listable} from '../core/list/list-controller.js';

/** The formats in which organisations are saved. */
export type Format = 'CSV' | 'GeoJSON';

/** The organisations that a reader has found. */
export interface FoundMembers {
  readonly source: Listable<MemberCard, MemberField, MemberSort>;
  readonly query: Query<MemberField, MemberSort>;
  /** What the file's name begins with; its date and its language follow. */
  readonly name: string;
}

/**
 * Saves all organisations that were found as a file, like those that are published of all organisations.
 *
 * @throws {WdeaError} when they cannot be loaded
 */
export async function saveMembers({source, query, name}: FoundMembers, format: Format): Promise<void> {
  const {items, meta: {date, language}} = await source.list({...query, limit: Infinity}, {});
  const file = `${name}-${date}-${language}.${format.toLowerCase()}`;
  if (format === 'CSV') save(membersCsv(items), 'text/csv', file);
  else save(membersGeoJson(items, date, language), 'application/geo+json', file);
}

/** How long a browser may take to begin reading a file that it was told to save, in milliseconds. */
const patience = 10_000;

function save(text: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), patience);
}
