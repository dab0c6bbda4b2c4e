import {html, nothing, type TemplateResult} from 'lit';
import type {WdeaElement} from '../core/element.js';
import type {FoundMembers, Format} from './export.js';

const formats: readonly Format[] = ['CSV', 'GeoJSON'];

/** Lets a reader save what was found. What makes the files is loaded when one is wanted. */
export class SaveController {
  readonly #host: WdeaElement;
  readonly #find: () => Promise<FoundMembers>;
  #failed = false;

  /** @param find says which organisations are meant */
  constructor(host: WdeaElement, find: () => Promise<FoundMembers>) {
    this.#host = host;
    this.#find = find;
  }

  render(): TemplateResult {
    const {msg} = this.#host.l10n;
    return html`
      <div class="exports" part="export">
        <span>${msg('Export this selection:')}</span>
        <ul role="list">${formats.map((format) => html`
          <li><button type="button" part="action" @click=${() => this.#save(format)}>${format}</button></li>`)}
        </ul>
        ${this.#failed
          ? html`<span part="status">${msg('The content cannot be reached at the moment.')}</span>` : nothing}
      </div>`;
  }

  async #save(format: Format): Promise<void> {
    try {
      const [{saveMembers}, found] = await Promise.all([import('./export.js'), this.#find()]);
      await saveMembers(found, format);
      this.#failed = false;
    } catch {
      this.#failed = true;
      this.#host.announce(this.#host.l10n.msg('The content cannot be reached at the moment.'));
    }
    this.#host.requestUpdate();
  }
}
