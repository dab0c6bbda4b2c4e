import {createComponent} from '@lit/react';
import React, {type ElementType, type ForwardRefExoticComponent, type HTMLAttributes, type RefAttributes} from 'react';
import type {WdeaElement} from './core/element.js';

/** An element as a React component: `Name` are its properties, `Events` has the event of each handler. */
export type Wrapper<Element extends HTMLElement, Name extends keyof Element, Events> = ForwardRefExoticComponent<
  Omit<HTMLAttributes<Element>, Name | keyof Events> & {[Property in Name]?: Element[Property] | undefined} &
  {[Handler in keyof Events]?: ((event: Events[Handler]) => void) | undefined} & RefAttributes<Element>>;

/**
 * Defines an element and makes a React component of it; `scripts/react.mjs` writes the call for each.
 *
 * @param events the name of each handler's event
 */
export function wrap(element: typeof WdeaElement, events: Readonly<Record<string, string>>): ElementType {
  element.define();
  const elementClass = element as unknown as new () => WdeaElement;
  const Component: ElementType = createComponent({react: React, tagName: element.tag, elementClass, events});
  const attributes = attributesOf(element);
  const Wrapped = React.forwardRef((props: Readonly<Record<string, unknown>>, ref) => {
    const written = Object.entries(props).map(([name, value]) => {
      const attribute = attributes.get(name);
      return attribute ? [attribute, value === false ? undefined : value] : [name, value];
    });
    return React.createElement(Component, {...Object.fromEntries(written) as object, ref});
  });
  Wrapped.displayName = element.name;
  return Wrapped;
}

/**
 * The attributes by the names of their properties. @lit/react sets properties once the element is in the page, and none
 * on a server: too late for `load="consent"`. In capitals, which HTML does not mind, they are no properties to it, nor
 * to React, and are written at once.
 */
function attributesOf({elementProperties}: typeof WdeaElement): ReadonlyMap<PropertyKey, string> {
  return new Map([...elementProperties].filter(([, {attribute}]) => attribute !== false).map(([name, {attribute}]) =>
    [name, (typeof attribute === 'string' ? attribute : String(name)).toUpperCase()]));
}
