import type {L10n, MessageValues} from '../l10n.js';

/**
 * Fills a translated message with a plural, `{n, plural, =0 {…} one {…} other {…}}`, in the syntax of ICU: the form
 * that fits the number, in which `#` stands for the number, and other arguments inside and around it.
 *
 * @throws {SyntaxError} on unbalanced braces or a plural without `other`; a house test parses every message.
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export function plural(
  message: string, values: MessageValues, l10n: Pick<L10n, 'language' | 'format' | 'number'>,
): string {
  let result = '';
  for (const part of splitArguments(message)) {
    const found = pluralForms(part);
    if (!found) {
      result += l10n.format(part, values);
      continue;
    }
    const {name, forms} = found;
    const count = Number(values[name]);
    const form = forms.get(`=${count}`)
      ?? forms.get(new Intl.PluralRules(l10n.language).select(count)) ?? forms.get('other')!;
    result += plural(form.replaceAll('#', l10n.number(count)), values, l10n);
  }
  return result;
}

/** The name and the forms of a part that is `{name, plural, …}`, else `undefined`. */
export function pluralForms(part: string): {name: string; forms: Map<string, string>} | undefined {
  const head = /^{\s*(\w+)\s*,\s*plural\s*,/.exec(part);
  if (!head) return undefined;
  const forms = new Map<string, string>();
  let selector = '';
  for (const piece of splitArguments(part.slice(head[0].length, -1))) {
    if (piece.startsWith('{')) forms.set(selector.trim(), piece.slice(1, -1));
    selector = piece;
  }
  if (!forms.has('other')) throw new SyntaxError(`Plural without "other": ${part}`);
  return {name: head[1]!, forms};
}

/** A message as its outermost `{…}` and the texts between them. */
export function splitArguments(message: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  const cut = (end: number) => {
    if (end > start) parts.push(message.slice(start, end));
    start = end;
  };
  for (let at = 0; at < message.length; at++) {
    if (message[at] === '{' && depth++ === 0) cut(at);
    if (message[at] === '}' && --depth === 0) cut(at + 1);
    if (depth < 0) break;
  }
  if (depth !== 0) throw new SyntaxError(`Unbalanced braces: ${message}`);
  cut(message.length);
  return parts;
}
