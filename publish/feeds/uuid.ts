import {createHash} from 'node:crypto';

/** Namespace of the names that feeds make identifiers from, drawn at random once and for all. */
const namespace = 'c1f0a3d6-6f0b-4d0e-9a57-2b8e4f7d91c3';

/**
 * The UUID that belongs to a name (RFC 9562, version 5): the same name has the same one in every edition.
 *
 * @param name what is meant, such as `events/wdec-2026`
 */
export function uuidOf(name: string, within = namespace): string {
  const hash = createHash('sha1').update(Buffer.from(within.replaceAll('-', ''), 'hex')).update(name).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The same as a URI. */
export const urnOf = (name: string): string => `urn:uuid:${uuidOf(name)}`;
