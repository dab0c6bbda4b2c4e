import {a11ySnapshot} from '@web/test-runner-commands';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly Node[];
}

/** Only Chromium tells its accessibility tree. */
export const tellsTree: boolean = navigator.userAgent.includes('Chrome');

/** What a screen reader finds in an element, in order, as `role: name`; a text that only repeats a name is left out. */
export async function treeOf(selector: string): Promise<string[]> {
  const lines = (node: Node): string[] =>
    [`${node.role}: ${node.name ?? ''}`, ...(node.children ?? []).flatMap(lines)];
  return lines(await a11ySnapshot({selector}) as unknown as Node)
    .map((line) => line.replace('StaticText', 'text'))
    .filter((line, at, all) => !/^(InlineTextBox|generic|none)/.test(line) && line !== all[at - 1]?.replace(/^\w+/, 'text'));
}
