import {openCollection} from '../../../src/collection.js';
import type {PageMeta} from '../../../src/page.js';
import type {CollectionDefinition} from '../../../src/protocol/collection.js';
import {type ServiceCard, services} from '../../../src/protocol/collections/services.js';
import type {FacetCount} from '../../../src/protocol/facets.js';
import type {Language} from '../../../src/protocol/languages.js';
import type {RecordBase, Sourced} from '../../../src/protocol/records.js';
import type {Snapshot} from '../../../src/snapshot.js';

/** The record of a platform's section; `undefined` when it cannot be had, since its content is shown without. */
export const findSection = async (
  snapshot: Snapshot, language: Language, id: string, signal: AbortSignal,
): Promise<ServiceCard | undefined> => {
  try {
    return (await openCollection(snapshot, services, language).pick([id], {signal}))[0];
  } catch {
    return undefined;
  }
};

/** A section of the platform, and the groups that its records are in. */
export interface SectionData {
  readonly section: ServiceCard | undefined;
  readonly groups: readonly FacetCount[];
  readonly total: number;
  readonly meta: PageMeta;
}

/** A section whose records are those of a collection, grouped by one of its fields. */
export async function loadSection<
  Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string,
>(
  snapshot: Snapshot, language: Language, id: string, definition: CollectionDefinition<Card, Full, Field, Sort>,
  field: Field, signal: AbortSignal,
): Promise<SectionData> {
  const collection = openCollection(snapshot, definition, language);
  const [section, facets, {total, meta}] = await Promise.all([
    findSection(snapshot, language, id, signal),
    collection.facets([field], {}, {signal}),
    collection.list({limit: 1}, {signal}),
  ]);
  return {section, groups: facets[field], total, meta};
}
