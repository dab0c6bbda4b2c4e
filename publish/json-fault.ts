// White space, then a sign, the end, a string, a number or a word.
const token = new RegExp([
  '[ \\t\\n\\r]*(?:([{}[\\],:]|$)',
  '"(?:[^"\\\\\\u0000-\\u001f]|\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4}))*"',
  '(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null)(?![\\w.+-]))',
].join('|'), 'y');
const space = /[ \t\n\r]*/y;

/**
 * Where a text stops being JSON (RFC 8259), as an offset; `undefined` when it is JSON. `JSON.parse` does not tell the
 * place reliably.
 */
export function jsonFaultAt(text: string): number | undefined {
  // What may follow: `,` and `:` and closing brackets as they are, `v` a value, `k` a key, `$` the end.
  const open: string[] = [];
  let expected = 'v';
  for (token.lastIndex = 0; ;) {
    space.lastIndex = token.lastIndex;
    const start = token.lastIndex + space.exec(text)![0].length;
    const match = token.exec(text);
    if (!match) return start;
    const sign = match[1] ?? (text[start] === '"' ? 'k' : 'v');
    const fits = expected.includes(sign === '' ? '$' : sign === '{' || sign === '[' ? 'v' : sign)
      || (sign === 'k' && expected.includes('v'));
    if (!fits) return start;
    if (sign === '') return undefined;
    if (sign === '{' || sign === '[') {
      open.push(sign);
      expected = sign === '{' ? 'k}' : 'v]';
    } else if (sign === ':') expected = 'v';
    else if (sign === ',') expected = open.at(-1) === '{' ? 'k' : 'v';
    else if (sign === 'k' && expected.includes('k')) expected = ':';
    else {
      if (sign === '}' || sign === ']') open.pop();
      expected = open.length === 0 ? '$' : open.at(-1) === '{' ? ',}' : ',]';
    }
  }
}
