import sanitizeHtml from 'sanitize-html';

/** What is left of HTML in a system. */
export type Filter = (html: string) => string;

/** A list of what a filter lets through; all else it takes away. */
export interface Rules {
  /** Elements that stay, each with the attributes that only it may have; `data-*` stands for all that begin so. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Attributes that all of them may have. */
  readonly everywhere?: readonly string[];
  /** Hosts that frames may show. Default: any. */
  readonly frameHosts?: readonly string[];
  /** What becomes of other elements: they go and leave what is in them, or stand in the page as text. */
  readonly others?: 'go' | 'become text';
}

/** Scripts and style sheets leave no text behind in any system. */
const withoutText = ['script', 'style', 'textarea', 'option'];

/** A filter by such a list: the one that a system has, applied by https://github.com/apostrophecms/sanitize-html. */
export const filterBy = ({tags, everywhere = [], frameHosts, others = 'go'}: Rules): Filter => (html) =>
  sanitizeHtml(html, {
    allowedTags: Object.keys(tags),
    allowedAttributes: {...Object.fromEntries(Object.entries(tags).map(([tag, own]) => [tag, [...own]])),
      '*': [...everywhere]},
    allowedIframeHostnames: frameHosts && [...frameHosts],
    allowIframeRelativeUrls: true, // the site's own
    disallowedTagsMode: others === 'go' ? 'discard' : 'recursiveEscape',
    exclusiveFilter: ({tag, attribs}) => tag === 'iframe' && !attribs['src'],
    nonTextTags: others === 'go' ? withoutText : [],
    allowVulnerableTags: true,
  }).trim();

/** Lets everything through but scripts. */
export const withoutScripts: Filter = (html) => sanitizeHtml(html, {
  allowedTags: false, allowedAttributes: false, exclusiveFilter: ({tag}) => tag === 'script', allowVulnerableTags: true,
}).trim();

/** Elements without attributes of their own. */
export const plain = (...names: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(names.map((name) => [name, []]));

/** What an editor makes of an address by its button for links. */
export const linkTo = (address: string, title: string): string => `<p><a href="${address}">${title}</a></p>`;
