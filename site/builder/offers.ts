import {pageless} from '../../snippet/embed.js';
import type {Form} from '../../snippet/forms.js';
import {systems} from '../../snippet/systems.js';
import type {State} from './state.js';

/** What has to be done before a form works: nothing, or once by an administrator. */
export type Need = 'withScript' | 'ifAllowed' | undefined;

/** A form that a system lets through. */
export interface Offer {
  readonly form: Form;
  readonly need: Need;
}

/**
 * The forms that survive in a system, the best first, those that need an administrator after the others. A component
 * that has no page of its own is no frame and no link.
 */
export function offersFor({system, embed: {component}}: Pick<State, 'system' | 'embed'>): readonly Offer[] {
  const {forms, withScript = [], ifAllowed = []} = systems[system];
  const all: readonly Offer[] = [
    ...forms.map((form) => ({form, need: undefined})),
    ...withScript.map((form) => ({form, need: 'withScript' as const})),
    ...ifAllowed.map((form) => ({form, need: 'ifAllowed' as const})),
  ];
  return all.filter(({form}, at) => all.findIndex((each) => each.form === form) === at
    && (!pageless.has(component) || (form !== 'frame' && form !== 'link')));
}
