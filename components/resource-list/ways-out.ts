import {html, nothing, type ReactiveController} from 'lit';
import {openCollection} from '../../src/collection.js';
import {type ResourceField, resources} from '../../src/protocol/collections/resources.js';
import type {Where} from '../../src/where.js';
import type {WdeaElement} from '../core/element.js';
import {enumerate} from '../core/list/enumerate.js';
import type {Catalogue, Data} from './catalogue.js';
import type {Facets} from './facets.js';
import type {Field} from './fields.js';

/** What to leave out, a field or else the words, and how many there are then. */
interface WayOut {
  readonly field: Field | undefined;
  readonly count: string;
}

/**
 * What to do where nothing matches: what there is without the words, or without what was chosen in one of the fields.
 * A field is left out as a whole, since each value that is chosen in it adds to what is found.
 */
export class WaysOut implements ReactiveController {
  readonly #host: WdeaElement;
  readonly #list: Catalogue;
  readonly #facets: Facets;
  #ways: readonly WayOut[] = [];
  #of: Data | undefined;
  #abort: AbortController | undefined;

  constructor(host: WdeaElement, list: Catalogue, facets: Facets) {
    this.#host = host;
    this.#list = list;
    this.#facets = facets;
    host.addController(this);
  }

  /** Looks for ways out of a list that has become empty. */
  hostUpdated(): void {
    const {data} = this.#list.request;
    if (data === this.#of) return;
    this.#of = data;
    this.#abort?.abort();
    this.#ways = [];
    if (data?.page.total === 0) void this.#look((this.#abort = new AbortController()).signal);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  async #look(signal: AbortSignal): Promise<void> {
    const {snapshot, l10n: {wanted}} = this.#host;
    const {filter: {text = '', where = {}}, options: {countText}} = this.#list;
    const collection = openCollection(snapshot, resources, wanted);
    const wayOut = async (field: Field | undefined, words: string, left: Where<ResourceField>): Promise<WayOut[]> => {
      try {
        const {total: {value, relation}} = await collection.search(words, {where: left, limit: 1}, {signal});
        return value ? [{field, count: countText(value, relation !== 'exact')}] : [];
      } catch {
        return []; // what cannot be counted is not offered
      }
    };
    const found = await Promise.all([
      ...this.#list.choices.map(([field]) => wayOut(field, text, {...where, [field]: undefined})),
      ...text ? [wayOut(undefined, '', where)] : [],
    ]);
    if (signal.aborted) return;
    this.#ways = found.flat();
    this.#host.requestUpdate();
  }

  render(): unknown {
    return this.#ways.length ? html`
      <ul class="ways" role="list">${this.#ways.map((way) => html`
        <li><button type="button" part="action" @click=${() => this.#take(way)}>${
          this.#text(way)}</button></li>`)}
      </ul>` : nothing;
  }

  #text({field, count}: WayOut): string {
    const {l10n, l10n: {msg, format}} = this.#host;
    if (!field) return format(msg('Without the words: {count}'), {count});
    const {labelOf, nameOf} = this.#facets;
    const values = enumerate(this.#list.chosen[field]!.map((id) => nameOf(field, id)), l10n);
    const filter = format(msg('{group}: {count}'), {group: labelOf(field), count: values});
    return format(msg('Without “{filter}”: {count}'), {filter, count});
  }

  /** Goes there; the focus goes to where the reader may change what is sought. */
  #take({field}: WayOut): void {
    if (field) this.#list.choose(field, []);
    else this.#list.search('');
    this.#host.renderRoot.querySelector('input')?.focus();
  }
}
