import {render} from 'lit';
import {version} from '../../components/core/version.js';
import type {Embed} from '../../snippet/embed.js';
import {Choices} from './choices.js';
import {Contents} from './content.js';
import {lacking} from './options.js';
import {type Offer, offersFor} from './offers.js';
import {renderPage} from './page.js';
import {fitFrames} from './preview-view.js';
import {readState, type State, type View, writeState} from './state.js';
import type {Texts} from './texts.js';

/** The pinned scripts of this version by the component's name. */
export type Pinned = Readonly<Record<string, {readonly file: string; readonly integrity: string}>>;

/** What is set, what is known, and the page that shows it. */
export class App {
  readonly version = version;
  readonly choices: Choices;
  readonly contents: Contents;
  state: State;
  /** Whether the components are shown to choose from. */
  choosing: boolean;
  /** Undefined until they are asked for, `null` when they are not there. */
  pinned: Pinned | null | undefined;
  /** Notes by the place where they stand, for those who have just done something there. */
  readonly notes = new Map<string, string>();

  #address = '';
  #nextAddress = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly place: HTMLElement;
  readonly texts: Texts;
  /** Address of the published folder. */
  readonly folder: string;

  constructor(place: HTMLElement, texts: Texts, folder: string) {
    this.place = place;
    this.texts = texts;
    this.folder = folder;
    const {hash} = location;
    this.state = readState(hash, texts.language);
    this.choosing = !new URLSearchParams(hash.slice(1)).has('component');
    this.choices = new Choices(folder, texts.language, () => this.render());
    this.contents = new Contents(folder, () => this.render());
  }

  start(): void {
    addEventListener('hashchange', () => {
      this.state = readState(location.hash, this.texts.language);
      this.render();
    });
    fitFrames(this.place);
    this.render();
  }

  /** The form in use: the one that was chosen, if the system lets it through. */
  get offer(): Offer | undefined {
    const offers = offersFor(this.state);
    return offers.find(({form}) => form === this.state.form) ?? offers[0];
  }

  /** The name of the attribute without which nothing can be shown. */
  get lacking(): string | undefined {
    return lacking(this.state.embed.component, this.state.embed.options);
  }

  update(change: Partial<State>): void {
    this.state = {...this.state, ...change};
    this.notes.clear();
    history.replaceState(null, '', `#${writeState(this.state)}`);
    this.render();
  }

  updateEmbed(change: Partial<Embed>): void {
    this.update({embed: {...this.state.embed, ...change}});
  }

  /** Sets an attribute; without a value, it is left to its default. */
  updateOption(name: string, value: string | undefined): void {
    const {[name]: _, ...others} = this.state.embed.options;
    this.updateEmbed({options: value === undefined ? others : {...others, [name]: value}});
  }

  updateView(change: Partial<View>): void {
    this.update({view: {...this.state.view, ...change}});
  }

  note(place: string, text: string): void {
    this.notes.set(place, text);
    this.render();
  }

  async loadPinned(): Promise<void> {
    if (this.pinned !== undefined) return;
    this.pinned = null;
    try {
      const response = await fetch(`${this.folder}${version}/integrity.json`);
      if (response.ok) this.pinned = await response.json() as Pinned;
    } catch {
      // It stays as if there were none, and another form is offered.
    }
    this.render();
  }

  /** The address of the preview, once nothing has been changed for a moment. */
  settled(address: string): string {
    if (address !== this.#nextAddress) {
      this.#nextAddress = address;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#address = address;
        this.render();
      }, this.#address ? 300 : 0);
    }
    return this.#address;
  }

  render(): void {
    this.contents.begin();
    // the same settings in the builder's other languages
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) link.hash = location.hash;
    render(renderPage(this), this.place);
  }
}
