import type {Tree} from '../../snippet/tree.js';

/** Trees as nodes of the page. They are what the kit itself wrote: headings, lists, tables and links. */
export const nodesOf = (trees: readonly Tree[]): Node[] => trees.map((tree) => {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  element.append(...nodesOf(tree.children));
  return element;
});
