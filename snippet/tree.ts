import {type DefaultTreeAdapterTypes, parse, parseFragment} from 'parse5';
import {escapeText} from './template.js';

/** An element, or a text. */
export type Tree = Element | string;

export interface Element {
  /** In lower case. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
}

/** Makes an element. */
export const element = (
  tag: string, attributes: Readonly<Record<string, string | undefined>> = {}, children: readonly Tree[] = [],
): Element => ({
  tag, children,
  attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as
    Record<string, string>,
});

/** Reads HTML as a browser does; comments are left out. */
export const parseHtml = (html: string): readonly Tree[] => treesOf(parseFragment(html).childNodes);

/** As {@link parseHtml}, a whole page: with `html`, `head` and `body`. */
export const parsePage = (html: string): readonly Tree[] => treesOf(parse(html).childNodes);

const treesOf = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Tree[] => nodes.flatMap((node): Tree[] => {
  if ('value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const {childNodes} = 'content' in node ? node.content : node;
  return [element(node.tagName, Object.fromEntries(node.attrs.map(({name, value}) => [name, value])),
    treesOf(childNodes))];
});

/** All elements below, in the order of the page, each before those within it. */
export function* elementsIn(trees: readonly Tree[]): Generator<Element> {
  for (const tree of trees) {
    if (typeof tree === 'string') continue;
    yield tree;
    yield* elementsIn(tree.children);
  }
}

/** The text of trees, with single spaces. */
export const textIn = (trees: readonly Tree[]): string => rawText(trees).replace(/\s+/g, ' ').trim();

const rawText = (trees: readonly Tree[]): string =>
  trees.map((tree) => (typeof tree === 'string' ? tree : rawText(tree.children))).join('');

const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

/** Elements that stand within a line of text. */
export const inline = new Set([
  'a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'em', 'i', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub',
  'sup', 'time', 'u',
]);

export const isInline = (tree: Tree): boolean => typeof tree === 'string' || inline.has(tree.tag);

/** Writes trees as HTML, each block on lines of its own, so that people can read what they paste. */
export function writeHtml(trees: readonly Tree[], indent = ''): string {
  return trees.every(isInline) ? trees.map(writeInline).join('')
    : trees.map((tree) => `${indent}${isInline(tree) ? writeInline(tree) : writeBlock(tree as Element, indent)}`)
      .join('\n');
}

const writeInline = (tree: Tree): string => (typeof tree === 'string' ? escapeText(tree)
  : `${openingTag(tree)}${tree.children.map(writeInline).join('')}${closingTag(tree)}`);

function writeBlock(block: Element, indent: string): string {
  const {children} = block;
  const content = children.every(isInline) ? children.map(writeInline).join('')
    : `\n${writeHtml(children, `${indent}  `)}\n${indent}`;
  return `${openingTag(block)}${content}${closingTag(block)}`;
}

function openingTag({tag, attributes}: Element): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeText(value)}"`));
  return `<${tag}${written.join('')}>`;
}

const closingTag = ({tag}: Element): string => (empty.has(tag) ? '' : `</${tag}>`);
