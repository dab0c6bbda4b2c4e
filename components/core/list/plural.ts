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
  return splitArguments(message).map((part) => {
    const found = pluralForms(part);
    if (!found) return l10n.format(part, values);
    const count = Number(values[found.name]);
    const {forms} = found;
    const form = forms.get(`=${count}`)
      ?? forms.get(new Intl.PluralRules(l10n.language).select(count)) ?? forms.get('other')!;
    return plural(form.replaceAll('#', l10n.number(count)), values, l10n);
  }).join('');
}

/** The name and the forms of a part that is `{name, plural, …}`, else `undefined`. */
export function pluralForms(part: string): {name: string; forms: ReadonlyMap<string, string>} | undefined {
  const [head, name] = /^{\s*(\w+)\s*,\s*plural\s*,/.exec(part) ?? [];
  if (!head) return undefined;
  const pieces = splitArguments(part.slice(head.length, -1));
  const forms = new Map(pieces.flatMap((piece, at) =>
    (at % 2 ? [[pieces[at - 1]!.trim(), piece.slice(1, -1)] as const] : [])));
  if (!forms.has('other')) throw new SyntaxError(part);
  return {name: name!, forms};
}

/** A message as its outermost `{…}`, in which braces may stand in braces in braces, and the texts between them. */
export function splitArguments(message: string): readonly string[] {
  const parts = message.match(/{([^{}]|{([^{}]|{[^{}]*})*})*}|[^{}]+/g) ?? [];
  if (parts.join('') !== message) throw new SyntaxError(message);
  return parts;
}
