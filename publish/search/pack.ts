import type {RecordBase} from '../../src/protocol/records.js';
import type {SearchPack, SearchRoot} from '../../src/protocol/search.js';
import type {IndexSource} from './build.js';

/** An index with all its parts and cards in one object. Parts are as they are stored: compressed. */
export function packOf(
  root: SearchRoot, parts: ReadonlyMap<string, Uint8Array>, {cards, numbers}: Pick<IndexSource, 'cards' | 'numbers'>,
): SearchPack {
  const numberOf = ({id}: RecordBase) => numbers.get(id)!;
  return {
    format: 'wdea-pack/1.0',
    root,
    parts: Object.fromEntries(Array.from(parts, ([name, bytes]) => [name, base64(bytes)])),
    cards: [...cards].sort((a, b) => numberOf(a) - numberOf(b)),
  };
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
