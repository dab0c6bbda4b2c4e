import {html, nothing, type TemplateResult} from 'lit';
import type {FacetCount} from '../../src/protocol/facets.js';
import type {WdeaElement} from '../core/element.js';
import type {Catalogue} from './catalogue.js';
import {type Field, fields} from './fields.js';

/** How many values of a field are in view at first, beside those that are chosen. */
const few = 8;

/** The values of the fields to choose from: a column beside the list, or behind a button where there is no room. */
export class Facets {
  readonly #host: WdeaElement;
  readonly #list: Catalogue;
  /** Whether the button has opened the panel. */
  #open = false;
  /** The fields whose values are in view. */
  readonly #unfolded = new Set<Field>(['kind', 'language', 'subject']);
  /** The fields of which all values are in view. */
  readonly #whole = new Set<Field>();
  /** Names of all values that have been counted; what matches nothing may be counted no more. */
  readonly #names = new Map<string, string>();

  constructor(host: WdeaElement, list: Catalogue) {
    this.#host = host;
    this.#list = list;
  }

  /** The fields to count: those in view; all at first, when the counts are there with the cards. */
  counted(): readonly Field[] {
    const {narrowed, chosen} = this.#list;
    return fields.filter((field) => !narrowed || this.#unfolded.has(field) || chosen[field]?.length);
  }

  /** The name of a value; its id, as from the address, until the names are there. */
  readonly nameOf = (field: Field, id: string): string => this.#names.get(`${field} ${id}`) ?? id;

  /** The name of a field. */
  readonly labelOf = (field: Field): string => {
    const {msg} = this.#host.l10n;
    return {
      kind: msg('Kind'), language: msg('Language'), subject: msg('Subject'), level: msg('Level'),
      provider: msg('Provider'),
    }[field];
  };

  render(): unknown {
    const {msg, format} = this.#host.l10n;
    const {chosen, facets, options} = this.#list;
    for (const field of fields) for (const {id, name} of facets[field]) this.#names.set(`${field} ${id}`, name);
    if (!this.#names.size) return nothing;
    const fixed = options.fixed();
    const shown = fields.filter((field) => !fixed[field] && (facets[field].length || chosen[field]?.length));
    const n = this.#list.choices.flatMap(([, ids]) => ids).length;
    return html`
      <div class="filters" part="controls" role="group" aria-label=${msg('Filters')}>${shown.length ? html`
        <button type="button" part="action" aria-expanded=${this.#open} aria-controls="facets"
          @click=${this.#toggle}>${n ? format(msg('Filters ({n})'), {n}) : msg('Filters')}</button>
        <div id="facets" ?data-closed=${!this.#open}>${
          shown.map((field) => this.#renderField(field))}</div>` : nothing}
      </div>`;
  }

  #renderField(field: Field): TemplateResult {
    const {l10n, l10n: {msg, format}} = this.#host;
    const {chosen: {[field]: chosen = []}, facets: {[field]: counted}} = this.#list;
    const missing = chosen.filter((id) => !counted.some((value) => value.id === id));
    const values = [...counted, ...missing.map((id) => ({id, name: this.nameOf(field, id), count: 0}))];
    const whole = this.#whole.has(field);
    const shown = whole ? values : values.filter(({id}, at) => at < few || chosen.includes(id));
    const label = this.labelOf(field);
    const onToggle = ({currentTarget}: Event) => this.#unfold(field, (currentTarget as HTMLDetailsElement).open);
    return html`
      <details .open=${this.#unfolded.has(field)} @toggle=${onToggle}>
        <summary>${label}${chosen.length ? ` (${l10n.number(chosen.length)})` : ''}</summary>
        <fieldset>
          <legend class="hidden">${label}</legend>
          ${shown.map((value) => this.#renderValue(field, value, chosen))}
        </fieldset>
        ${values.length > few ? html`
          <button type="button" part="action" class="plain" aria-expanded=${whole}
            @click=${() => this.#showAll(field, !whole)}>${
              whole ? msg('Show fewer') : format(msg('Show all {n}'), {n: values.length})}</button>` : nothing}
      </details>`;
  }

  #renderValue(field: Field, {id, name, count}: FacetCount, chosen: readonly string[]): TemplateResult {
    const onChange = ({target}: Event) => this.#list.choose(
      field, (target as HTMLInputElement).checked ? [...chosen, id] : chosen.filter((each) => each !== id));
    return html`
      <label><input type="checkbox" id="${field} ${id}" .checked=${chosen.includes(id)} @change=${onChange}>
        <span>${name} <span class="number">${`(${this.#host.l10n.number(count)})`}</span></span></label>`;
  }

  readonly #toggle = () => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
  };

  #unfold(field: Field, open: boolean): void {
    if (open === this.#unfolded.has(field)) return;
    if (!open) this.#unfolded.delete(field);
    else {
      this.#unfolded.add(field);
      this.#list.count();
    }
    this.#host.requestUpdate();
  }

  #showAll(field: Field, whole: boolean): void {
    if (whole) this.#whole.add(field);
    else this.#whole.delete(field);
    this.#host.requestUpdate();
  }
}
