import type {Filter, ListQuery} from '../../src/collection.js';
import {WdeaError} from '../../src/errors.js';
import type {Resource, ResourceCard, ResourceField, ResourceSort} from '../../src/protocol/collections/resources.js';
import type {WdeaElement} from '../core/element.js';
import {type Listable, ListController, type ListData, type ListOptions} from '../core/list/list-controller.js';
import {readPage} from '../core/list/read-page.js';
import {readAll} from '../core/list/url-state.js';
import {wholeNumber} from '../core/whole-number.js';
import {type Field, fields} from './fields.js';

type Source = Listable<ResourceCard, ResourceField, ResourceSort>;
/** What is shown at one time. */
export type Data = ListData<ResourceCard, ResourceField>;

export interface CatalogueOptions extends ListOptions<ResourceCard, Resource, ResourceField, ResourceSort> {
  /** The fields whose values are counted. */
  counted: () => readonly ResourceField[];
  /** Whether the next page is added to those before it. */
  more: () => boolean;
}

const none = Object.fromEntries(fields.map((field) => [field, []])) as unknown as Data['facets'];

/**
 * A list of many records: values are counted once the cards are there, so that counting never holds these up; the page
 * is kept in the address, too; and pages can be added to each other.
 */
export class Catalogue extends ListController<ResourceCard, Resource, ResourceField, ResourceSort> {
  declare readonly options: CatalogueOptions;
  facets: Data['facets'] = none;
  /** Counts the values of the fields once more, since others are in view. */
  count: () => void = () => {};

  constructor(host: WdeaElement, options: CatalogueOptions) {
    super(host, options);
  }

  /** What a reader chose of the fields that the page's author left open. */
  get choices(): readonly (readonly [field: Field, ids: readonly string[]])[] {
    const fixed = this.options.fixed();
    return fields.filter((field) => !fixed[field] && this.chosen[field]?.length)
      .map((field) => [field, this.chosen[field]!]);
  }

  protected override get state(): Record<string, string | readonly string[]> {
    return {...super.state, page: this.page ? `${this.page + 1}` : ''};
  }

  protected override restore(prefix: string): void {
    super.restore(prefix);
    this.page = this.firstPage = wholeNumber(Number(readAll(prefix, 'page')[0]), 1, 100, 1) - 1;
  }

  /** A page to which nobody has turned, as one from the address, is read together with all those before it. */
  protected override async read(
    source: Source, {limit = 1, ...query}: ListQuery<ResourceField, ResourceSort>, number: number, signal: AbortSignal,
  ): Promise<Data> {
    const old = this.request.data;
    const more = this.options.more();
    const cursor = this.cursors[number];
    const first = cursor && (!more || old?.number === number - 1) ? number : 0;
    const {page, atLeast} = await readPage(
      source, {...query, limit: (number + 1 - first) * limit, cursor: first ? cursor : undefined}, {signal});
    const items = more ? [...first ? old!.page.items : [], ...page.items] : page.items.slice((number - first) * limit);
    if (number && !items.length) throw new WdeaError('CURSOR_INVALID', 'The list has fewer pages now');
    this.count = () => void this.#count(source, query, signal);
    this.count();
    return {page: {...page, items}, atLeast, number, offset: more ? 0 : number * limit, facets: this.facets};
  }

  protected override focusNew(): void {
    super.focusNew();
    const {request: {data}, options: {more, pageSize}} = this;
    if (!more() || !data) return;
    this.host.renderRoot.querySelector<HTMLElement>(
      `[part~="list"] > :nth-child(${data.number * pageSize() + 1}) a`)?.focus();
  }

  /** What a reader sees meanwhile, and when it fails, are the counts of before. */
  async #count(source: Source, filter: Filter<ResourceField>, signal: AbortSignal): Promise<void> {
    const counts = await source.facets(this.options.counted(), filter, {signal}).catch(() => undefined);
    if (signal.aborted) return;
    this.facets = {...this.facets, ...counts};
    this.host.requestUpdate();
  }
}
