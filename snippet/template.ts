import {nothing, type TemplateResult} from 'lit';

/** A template as text, and the values that it gives to properties of elements, which no text can hold. */
export interface Written {
  readonly html: string;
  readonly values: readonly unknown[];
}

/** Attribute that stands for a property: its name, and which of the values it has. */
export const propertyPrefix = 'wdea-property-';

/** Whether text ends within a tag, so that a value which follows is that of an attribute. */
const inTag = /<[^<>]*$/;
/** An attribute that has begun: what binds it, its name, and what of its value stands before. */
const attribute = /\s([.?@]?)([\w-]+)=("?)([^"]*)$/;

/**
 * Writes what a view of the components renders as HTML, without a page: for Node. Handlers are left out; directives are
 * unknown to it, and no view has any.
 */
export function writeTemplate(template: unknown): Written {
  const values: unknown[] = [];
  return {html: write(template, values), values};
}

function write(value: unknown, values: unknown[]): string {
  if (Array.isArray(value)) return value.map((each) => write(each, values)).join('');
  if (!isTemplate(value)) return textOf(value);
  const {strings} = value;
  let html = '';
  strings.forEach((text, at) => {
    html += text;
    if (at === strings.length - 1) return;
    const next: unknown = value.values[at];
    html = inTag.test(html) ? writeAttribute(html, next, values) : html + write(next, values);
  });
  return html;
}

/** The text with the value of the attribute that it ends with, or without that attribute where it has none. */
function writeAttribute(html: string, value: unknown, values: unknown[]): string {
  const [whole, kind, name = '', quote, before = ''] = attribute.exec(html)!;
  const without = html.slice(0, -whole.length);
  switch (kind) {
    case '@':
      return without;
    case '?':
      return value ? `${without} ${name}` : without;
    case '.': {
      const written = name.replace(/[A-Z]/g, '-$&').toLowerCase(); // HTML has no capitals in names
      return `${without} ${propertyPrefix}${written}="${values.push(value) - 1}"`;
    }
    default:
      if (quote) return html + textOf(value);
      return value === nothing || value === undefined ? without : `${without} ${name}="${before}${textOf(value)}"`;
  }
}

/** What Lit shows of a value that is no template. */
const textOf = (value: unknown): string =>
  (value === nothing || value === undefined || value === null ? '' : escapeText(`${value as string}`));

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && 'strings' in value;

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Text as it stands in HTML, within a quoted attribute as well as between tags. */
export const escapeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign]!);
