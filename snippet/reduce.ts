import {type Element, element, elementsIn, isInline, textIn, type Tree} from './tree.js';

/** Attributes that mean something without script and without style, by element. */
const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'lang', 'dir'], bdi: ['lang', 'dir'], span: ['lang', 'dir'], time: ['datetime'], th: ['scope'],
};
const blocks = new Set([
  'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
]);
const inlines = new Set(['a', 'bdi', 'em', 'strong', 'time', 'span', 'br']);
/** What serves those who act on a page, or is not meant to be seen. */
const dropped = new Set([
  'button', 'form', 'input', 'label', 'nav', 'script', 'select', 'style', 'svg', 'template', 'textarea',
]);

/** Whether an element has one of the parts that a component names for its designers. */
const hasPart = ({attributes: {part = ''}}: Element, name: string): boolean => part.split(' ').includes(name);

const isDropped = (tree: Element): boolean =>
  dropped.has(tree.tag) || 'hidden' in tree.attributes || tree.attributes['aria-hidden'] === 'true'
  || tree.attributes['role'] === 'status' || /\bhidden\b/.test(tree.attributes['class'] ?? '')
  || hasPart(tree, 'controls') || hasPart(tree, 'action');

/**
 * Reduces what a component shows to what says the same in any page, without script and without style: headings,
 * paragraphs, lists, tables and links. What only acts is left out.
 */
export const reduce = (trees: readonly Tree[]): Tree[] => paragraphs(trees.flatMap(reduceOne));

/**
 * As {@link reduce}, in few words, to stand in another's page: of the records in lists only so many, and of each its
 * title and its date or figure.
 */
export const summarise = (trees: readonly Tree[], most: number): Tree[] => reduce(shortened(trees, {left: most}));

function shortened(trees: readonly Tree[], records: {left: number}): Tree[] {
  return trees.flatMap((tree): Tree[] => {
    if (typeof tree === 'string') return [tree];
    if (hasPart(tree, 'export') || (records.left <= 0 && !partsIn(tree, 'status').length)) return [];
    if (tree.tag !== 'li' || !hasPart(tree, 'item')) return [{...tree, children: shortened(tree.children, records)}];
    records.left--;
    return [briefRecord(tree)];
  });
}

/** A record as its figure, its title with what stands beside it, and its date; as it is where it has no title. */
function briefRecord(record: Element): Element {
  const title = [...elementsIn([record])].find(({children}) =>
    children.some((each) => typeof each !== 'string' && hasPart(each, 'title')));
  if (!title) return record;
  const [value] = partsIn(record, 'value');
  const [meta] = partsIn(record, 'meta');
  const facts = meta ? [...elementsIn(meta.children)] : [];
  const date = facts.find(({tag}) => tag === 'time') ?? (value && facts[0]);
  return {...record, children: [
    ...(value ? [element('strong', {}, value.children), ' '] : []), ...title.children,
    ...(date ? [' · ', date.tag === 'time' ? date : element('span', {}, date.children)] : []),
  ]};
}

const partsIn = (tree: Element, name: string): Element[] =>
  [...elementsIn([tree])].filter((each) => hasPart(each, name));

function reduceOne(tree: Tree): Tree[] {
  if (typeof tree === 'string') return [tree.replace(/\s+/g, ' ')];
  if (isDropped(tree)) return [];
  const {tag, attributes, children} = tree;
  if (attributes['role'] === 'heading') {
    return [element(`h${attributes['aria-level'] ?? '2'}`, {}, trimmed(children.flatMap(reduceOne)))];
  }
  if (tag === 'ul' && hasPart(tree, 'meta')) return line(children);
  const named = Object.fromEntries((kept[tag] ?? []).map((name) => [name, attributes[name]]));
  const inner = children.flatMap(reduceOne);
  if (inlines.has(tag)) {
    const means = tag === 'a' || tag === 'span' || tag === 'bdi' ? Object.values(named).some(Boolean) : true;
    return means ? [element(tag, named, inner)] : inner;
  }
  if (blocks.has(tag)) {
    const content = ['p', 'dt', 'caption'].includes(tag) ? trimmed(inner) : alone(paragraphs(inner));
    return content.length === 0 ? [] : [element(tag, named, content)];
  }
  return paragraphs(inner);
}

/** A quiet line of facts: a list within lists reads badly where no style makes a line of it. */
function line(items: readonly Tree[]): Tree[] {
  const facts = items.filter((item): item is Element => typeof item !== 'string')
    .map(({children}) => trimmed(children.flatMap(reduceOne))).filter((fact) => fact.length > 0);
  const inOne = facts.flatMap((fact, at) => (at === 0 ? fact : [' · ', ...fact]));
  return facts.length === 0 ? [] : [element('p', {}, inOne)];
}

/** Runs of text between blocks as paragraphs; text alone stays as it is. */
function paragraphs(trees: readonly Tree[]): Tree[] {
  if (trees.every(isInline)) return trimmed(trees);
  const result: Tree[] = [];
  let run: Tree[] = [];
  const end = () => {
    const text = trimmed(run);
    if (text.length > 0) result.push(element('p', {}, text));
    run = [];
  };
  for (const tree of trees) {
    if (isInline(tree)) run.push(tree);
    else {
      end();
      result.push(tree);
    }
  }
  end();
  return result;
}

/** The content of a paragraph that is the only one. */
const alone = (trees: readonly Tree[]): readonly Tree[] => {
  const [only] = trees;
  return trees.length === 1 && typeof only === 'object' && only.tag === 'p' ? only.children : trees;
};

/** Without white space at either end; nothing where there is no text. */
function trimmed(trees: readonly Tree[]): Tree[] {
  if (textIn(trees) === '') return [];
  const result = [...trees];
  while (typeof result[0] === 'string' && result[0].trim() === '') result.shift();
  while (typeof result.at(-1) === 'string' && (result.at(-1) as string).trim() === '') result.pop();
  if (typeof result[0] === 'string') result[0] = result[0].trimStart();
  if (typeof result.at(-1) === 'string') result[result.length - 1] = (result.at(-1) as string).trimEnd();
  return result;
}
