import type {PropertyDeclaration, ReactiveElement} from 'lit';

// Lit's `@property` and `@state`, as far as TypeScript's experimental decorators need them. Lit's own also carry what
// the standard ones need, which is more code than all the properties of an element.

type PropertyDecorator = (prototype: ReactiveElement, name: string) => void;

/** A public property, and its attribute. Takes the options of Lit's decorator of this name. */
export const property = (options?: PropertyDeclaration): PropertyDecorator => (prototype, name) =>
  (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

/** A private property whose change renders the element anew. */
export const state = (): PropertyDecorator => property({state: true, attribute: false});
