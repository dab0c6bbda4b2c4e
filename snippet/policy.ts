import type {Form} from './forms.js';

/** Directives of a content security policy with what they allow, in the order in which they are written. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/**
 * What a page's policy has to allow for a form. No form needs `style-src` or `img-src`: elements bring their styles as
 * style sheets of their own, and their drawings are elements.
 */
export function policyFor(form: Form, folder: string): Policy {
  if (form === 'frame' || form === 'link') return {'frame-src': [folder]};
  return {'script-src': [folder], 'connect-src': [folder]};
}

/** The names of the policies that scripts of the kit make where a page requires trusted types: Lit's own. */
export const trustedTypes = 'lit-html';

export const writePolicy = (policy: Policy): string =>
  Object.entries(policy).map(([name, sources]) => `${name} ${sources.join(' ')};`).join('\n');

/** Reads a policy as a page has it. A directive that stands twice counts where it stands first. */
export function readPolicy(text: string): Policy {
  const directives = text.split(';').map((each) => each.trim().split(/\s+/)).filter(([name]) => name);
  return Object.fromEntries(directives.reverse().map(([name, ...sources]) => [name!.toLowerCase(), sources]));
}

/** Where a directive that is missing looks. */
const fallbacks: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
};

/** What is asked for, as far as a policy looks at it. */
export interface Asked {
  readonly url: string;
  /** Whether it is of the page's own origin. */
  readonly own: boolean;
  readonly nonce?: string | undefined;
}

/** The directive by which a policy forbids an address, or `undefined`. */
export function forbiddenBy(policy: Policy, directive: string, asked: Asked): string | undefined {
  const name = fallbacks[directive]!.find((each) => policy[each]);
  if (!name) return undefined;
  const sources = policy[name]!;
  if (asked.nonce && sources.includes(`'nonce-${asked.nonce}'`)) return undefined;
  // then addresses count no more
  if (directive === 'script-src' && sources.includes("'strict-dynamic'")) return name;
  return sources.some((source) => allows(source, asked)) ? undefined : name;
}

/** Whether a source of a policy matches an address (https://www.w3.org/TR/CSP3/#match-url-to-source-expression). */
function allows(source: string, {url, own}: Asked): boolean {
  if (source === "'self'") return own;
  const {protocol, hostname, port, pathname} = new URL(url);
  if (source === '*') return /^https?:$/.test(protocol);
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return matchesScheme(source.toLowerCase(), protocol);
  const [, scheme, host = '', wantedPort = '', path = ''] =
    /^(?:([a-z][a-z\d+.-]*:)\/\/)?(\*|(?:\*\.)?[^/:*']+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (!host || (scheme && !matchesScheme(scheme.toLowerCase(), protocol))) return false;
  const name = host.toLowerCase();
  const hostFits = name === '*' || (name.startsWith('*.') ? hostname.endsWith(name.slice(1)) : hostname === name);
  const portFits = wantedPort === '*' || wantedPort === port || (!port && defaults[protocol] === wantedPort);
  const pathFits = path === '' || (path.endsWith('/') ? pathname.startsWith(path) : pathname === path);
  return hostFits && portFits && pathFits;
}

const defaults: Readonly<Record<string, string>> = {'http:': '80', 'https:': '443'};
const matchesScheme = (wanted: string, protocol: string) =>
  wanted === protocol || (wanted === 'http:' && protocol === 'https:');
