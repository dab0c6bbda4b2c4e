interface Named {
  readonly name: string;
  readonly description: string;
}

interface HtmlAttribute {
  readonly name: string;
  readonly description: {readonly value: string};
  readonly values?: readonly {readonly name: string}[];
}

interface WebTypesElement extends Named {
  readonly attributes: readonly (Named & {readonly value: object; readonly default?: string})[];
  readonly slots: readonly Named[];
  readonly js: {readonly events: readonly Named[]};
  readonly css: {readonly properties: readonly Named[]; readonly parts: readonly Named[]};
}

export function editorData(
  manifest: {readonly modules: readonly {readonly declarations?: readonly object[]}[]},
  project: {readonly name: string; readonly version: string},
): {
  readonly 'html-data.json': {
    readonly version: number;
    readonly tags: readonly {
      readonly name: string;
      readonly description: {readonly value: string};
      readonly attributes: readonly HtmlAttribute[];
    }[];
  };
  readonly 'web-types.json': {
    readonly name: string;
    readonly version: string;
    readonly contributions: {readonly html: {readonly elements: readonly WebTypesElement[]}};
  };
};

export function writeEditorData(): void;
