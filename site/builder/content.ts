import {elementOf, registry} from '../../components/registry.js';
import type {Embed} from '../../snippet/embed.js';
import {standIns} from '../../snippet/render.js';
import {type Content, renderContent} from '../../snippet/snippet.js';
import {openSnapshot} from '../../src/snapshot.js';

/** How many records the content without script has at most. */
const records = 8;
/** Milliseconds after the last change, so that no request is made for every letter that is typed. */
const pause = 200;

/** Registers a component, so that it can be shown and asked what it says without script. */
export async function define(component: string, folder: string): Promise<void> {
  const tag = `wdea-${component}`;
  const tags = [tag, ...standIns[tag] ?? []].filter((each) => registry[each]);
  for (const element of await Promise.all(tags.map(elementOf))) {
    element.defaultSource ??= folder;
    element.define();
  }
}

/** What components say without script. Each is loaded once. */
export class Contents {
  readonly #snapshot;
  readonly #known = new Map<string, Content>();
  readonly #pending = new Set<string>();
  /** What was asked for since the page was last drawn. */
  readonly #wanted = new Map<string, Embed>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Content = {label: '', content: []};

  readonly #folder: string;
  readonly #onLoad: () => void;

  constructor(folder: string, onLoad: () => void) {
    this.#folder = folder;
    this.#onLoad = onLoad;
    this.#snapshot = openSnapshot({baseUrl: folder});
  }

  /** To be called before the page is drawn. */
  begin(): void {
    this.#wanted.clear();
  }

  /** What an embed says, or what was known last while that is being loaded; `onLoad` is called afterwards. */
  of(embed: Embed): Content & {readonly current: boolean} {
    const key = JSON.stringify({...embed, heading: undefined});
    const known = this.#known.get(key);
    if (known) return {...known, current: true};
    if (!this.#wanted.size) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#loadWanted(), this.#known.size > 0 ? pause : 0);
    }
    this.#wanted.set(key, embed);
    return {...this.#last, current: false};
  }

  #loadWanted(): void {
    for (const [key, embed] of this.#wanted) {
      if (this.#pending.has(key)) continue;
      this.#pending.add(key);
      void this.#load(embed).then((content) => {
        this.#known.set(key, content);
        this.#last = content;
        this.#onLoad();
      });
    }
  }

  async #load(embed: Embed): Promise<Content> {
    try {
      await define(embed.component, this.#folder);
      return await renderContent(embed, this.#snapshot, this.#folder, records);
    } catch (error) {
      console.warn(error);
      // the component itself says what is wrong
      return {label: this.#last.label, content: []};
    }
  }
}
