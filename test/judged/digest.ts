import {openAnalyser} from '../../src/protocol/analysis.js';
import {sha256} from '../../src/protocol/hash.js';
import type {Language} from '../../src/protocol/languages.js';

/**
 * SHA-256 of all tokens of some texts in a language, with their terms and offsets, and of the texts as queries: where
 * two machines give the same, they agree on every one of the texts. Runs in browsers too.
 */
export async function digest(language: Language, texts: readonly string[]): Promise<string> {
  const {tokens, query} = await openAnalyser(language);
  let hash = '';
  for (let from = 0; from < texts.length; from += 1000) {
    const lines = [hash];
    for (const text of texts.slice(from, from + 1000)) {
      for (const {start, end, folded, terms} of tokens(text)) {
        lines.push(`${start} ${end} ${folded} ${terms.join(' ')}`);
      }
      for (const {folded, terms, every, prefix, script} of query(text)) {
        lines.push(`${folded} ${terms.join(' ')} ${every} ${prefix} ${script}`);
      }
    }
    hash = await sha256(new TextEncoder().encode(lines.join('\n')));
  }
  return hash;
}
