import {isRelative, scriptsOf} from './check-scripts.js';
import {type CheckedPage, type CheckSetting, type Finding, finding} from './findings.js';
import {forbiddenBy, readPolicy, trustedTypes} from './policy.js';
import type {Element} from './tree.js';

/** Finds out what the policies in a page's own `meta` elements forbid of what its components need. */
export function checkPolicies(page: CheckedPage, {folder}: CheckSetting): readonly Finding[] {
  const {loaders, pinned} = scriptsOf(page);
  const scripts = [...loaders, ...pinned];
  const own = scripts.some(({attributes}) => isRelative(attributes['src']!));
  const policies = page.elements.filter(({tag, attributes}) => tag === 'meta'
    && attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
    .map(({attributes}) => readPolicy(attributes['content'] ?? ''));
  return policies.flatMap((policy) => {
    const ask = (directive: string, address: string, nonce?: string) => {
      const url = new URL(address, folder).href;
      const by = forbiddenBy(policy, directive, {url, own: isRelative(address) || own, nonce});
      return by ? [finding('policy', {directive: by, address: url, wanted: `${directive} ${folder}`})] : [];
    };
    const hasElements = page.components.length > 0;
    const names = policy['trusted-types'];
    return [
      ...scripts.flatMap(({attributes}: Element) => ask('script-src', attributes['src']!, attributes['nonce'])),
      ...(hasElements ? ask('connect-src', `${folder}v1/current.json`) : []),
      ...page.frames.flatMap(({attributes}) => ask('frame-src', attributes['src']!)),
      ...(hasElements && names && !names.includes(trustedTypes) && !names.includes('*')
        ? [finding('trusted-types', {name: trustedTypes})] : []),
    ];
  });
}
