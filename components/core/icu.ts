/** Values for the arguments of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Fills an ICU message. Understands the part of ICU that the catalogues use: `{name}`, and
 * `{name, plural, =0 {…} one {…} other {…}}`, in which `#` stands for the number. Forms may hold arguments of their own.
 *
 * @param language BCP 47 tag whose plural rules hold.
 * @param number Writes a number in the reader's way.
 * @throws {SyntaxError} on unbalanced braces or a plural without `other`; a house test parses every message.
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export function formatMessage(message: string, values: MessageValues, language: string, number: (n: number) => string): string {
  let result = '';
  for (let at = 0; at < message.length; at++) {
    if (message[at] !== '{') {
      result += message[at];
      continue;
    }
    const end = closingBrace(message, at);
    result += formatArgument(message.slice(at + 1, end), values, language, number);
    at = end;
  }
  return result;
}

/** The plural forms of an argument `name, plural, …` as pairs of selector and message, or `undefined` for `name`. */
export function pluralForms(argument: string): {name: string; forms: Map<string, string>} | undefined {
  const head = /^\s*(\w+)\s*,\s*plural\s*,/.exec(argument);
  if (!head) return undefined;
  const forms = new Map<string, string>();
  for (let at = head[0].length; at < argument.length; ) {
    const open = argument.indexOf('{', at);
    if (open < 0) break;
    const close = closingBrace(argument, open);
    forms.set(argument.slice(at, open).trim(), argument.slice(open + 1, close));
    at = close + 1;
  }
  if (!forms.has('other')) throw new SyntaxError(`Plural without "other": ${argument}`);
  return {name: head[1]!, forms};
}

function formatArgument(argument: string, values: MessageValues, language: string, number: (n: number) => string): string {
  const plural = pluralForms(argument);
  if (!plural) {
    const value = values[argument.trim()];
    return typeof value === 'number' ? number(value) : (value ?? '');
  }
  const count = Number(values[plural.name]);
  const form = plural.forms.get(`=${count}`) ?? plural.forms.get(new Intl.PluralRules(language).select(count)) ?? plural.forms.get('other')!;
  return formatMessage(form.replaceAll('#', number(count)), values, language, number);
}

function closingBrace(text: string, open: number): number {
  for (let at = open, depth = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  throw new SyntaxError(`Unbalanced braces: ${text}`);
}
