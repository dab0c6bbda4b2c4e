import {html, nothing, type TemplateResult} from 'lit';

/** A control with its name and a line of help. */
export const renderField = (id: string, name: string, text: string, control: TemplateResult): TemplateResult => html`
  <div class="field">
    <label for=${id}>${name}</label>
    ${control}
    ${text ? html`<p class="help" id="${id}-help">${text}</p>` : nothing}
  </div>`;

export interface Offered {
  readonly id: string;
  readonly name: string;
}

/** One of several; the first says what holds without a choice. */
export const renderSelect = (
  id: string, first: string | undefined, offered: readonly Offered[], chosen: string, set: (value: string) => void,
): TemplateResult => html`
  <select id=${id} aria-describedby="${id}-help"
      @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
    ${first === undefined ? nothing : html`<option value="" .selected=${!chosen}>${first}</option>`}
    ${offered.map(({id: value, name}) => html`
      <option value=${value} .selected=${value === chosen}>${name}</option>`)}
    ${chosen && !offered.some(({id: value}) => value === chosen)
      ? html`<option value=${chosen} .selected=${true}>${chosen}</option>` : nothing}
  </select>`;

/** A box to tick. */
export const renderFlag = (
  id: string, name: string, text: string, checked: boolean, set: (checked: boolean) => void,
): TemplateResult => html`
  <div class="field flag">
    <label><input type="checkbox" id=${id} .checked=${checked} aria-describedby=${text ? `${id}-help` : nothing}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}>${name}</label>
    ${text ? html`<p class="help" id="${id}-help">${text}</p>` : nothing}
  </div>`;
