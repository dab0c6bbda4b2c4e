import type {FullRecord} from './resolve.js';

/**
 * Makes a function that lets records share what many of them have alike, such as their terms: a hundred thousand
 * records then take little more than half the memory.
 */
export function sharer(): (record: FullRecord) => FullRecord {
  const terms = new Map<string, Map<string, {readonly name?: unknown}>>();
  const drafts = new Map<string, readonly string[]>();

  /** The first object that was seen in this field with this id and name, or an object with more than these as it is. */
  const shared = (field: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at++) value[at] = shared(field, value[at]);
      return value;
    }
    const {id, name} = value as {id?: unknown; name?: unknown};
    if (typeof id !== 'string' || typeof name !== 'string' || Object.keys(value).length > 2) return value;
    const known = terms.get(field) ?? new Map<string, {readonly name?: unknown}>();
    terms.set(field, known);
    const found = known.get(id);
    if (found?.name === name) return found;
    known.set(id, value);
    return value;
  };

  return (record) => {
    const fields = record as unknown as Record<string, unknown>;
    for (const field in fields) {
      const value = fields[field];
      if (typeof value === 'object') fields[field] = shared(field, value);
    }
    const [best] = record.sources;
    if (record.source && best && record.source.url === best.url) fields.source = best;
    if (record.drafts) {
      const key = record.drafts.join();
      if (!drafts.has(key)) drafts.set(key, record.drafts);
      fields.drafts = drafts.get(key);
    }
    return record;
  };
}
