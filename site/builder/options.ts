import options from './options.json' with {type: 'json'};

/** The control that an attribute needs. */
export interface Kind {
  readonly kind: 'flag' | 'number' | 'choice' | 'text';
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly preset?: string;
}

/** The components by the groups of the gallery. */
export const groups: Readonly<Record<keyof typeof options.groups, readonly string[]>> = options.groups;
export const components: readonly string[] = Object.keys(options.components);

const own: Readonly<Record<string, Readonly<Record<string, Kind>>>> =
  options.components as Record<string, Record<string, Kind>>;
const shared = options.shared as Readonly<Record<string, Kind>>;

/** The attributes of a component besides language and heading, with what controls them. */
export function attributesOf(component: string): Readonly<Record<string, Kind>> {
  const {load, ...others} = shared;
  // what loads nothing need not wait
  return {...own[component], ...others, ...(!/^(config|language-switch)$/.test(component) && {load: load!})};
}

/** The names of all attributes that a component knows. */
export const namesOf = (component: string): readonly string[] =>
  [...Object.keys(attributesOf(component)), 'lang', 'heading', 'heading-level', 'load'];

/** What people who edit pages do not need. */
const forDevelopers =
  new Set(['source', 'directory', 'geometry', 'url-state', 'for', 'load', 'central-meridian', 'approval']);
export const isForDevelopers = (name: string): boolean => forDevelopers.has(name);

/** What a component cannot do without, and an example. */
export const examples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'member-card': {member: 'bnu'},
  'member-badge': {member: 'bnu'},
  'item': {collection: 'resources', record: 'wdec-hangzhou-initiative'},
};

/** The attribute that has to be set first. */
export const lacking = (component: string, chosen: Readonly<Record<string, string>>): string | undefined =>
  Object.keys(examples[component] ?? {}).find((name) => !chosen[name]);
