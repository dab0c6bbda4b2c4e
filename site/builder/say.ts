import {html} from 'lit';

/** A text with its values filled in, each in its own direction: addresses, codes and names in other scripts. */
export const say = (text: string, values: Readonly<Record<string, unknown>>): readonly unknown[] =>
  text.split(/{(\w+)}/).map((part, at) => (at % 2 === 1 ? html`<bdi>${values[part]}</bdi>` : part));
