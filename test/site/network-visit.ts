import assert from 'node:assert/strict';
import {direction, type Language} from '../../src/protocol/languages.js';
import {startHost} from './host.js';
import type {Asked, KitOrigin} from './kit-origin.js';
import type {Visit, Visitor} from './visitor.js';

/** All that a page's policy has to allow; `KIT` is the origin of the kit. */
export const needed: readonly string[] = ['script-src KIT', 'connect-src KIT', 'trusted-types lit-html'];
/** What forbids everything else. */
export const strict: readonly string[] =
  ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"];
/** Engines look for an icon of the host's by themselves: the page has an empty one, and allows that. */
const forTheHost = ['img-src data:', 'report-uri /report'];

/** A way to embed. */
export interface Way {
  readonly body: string;
  readonly lang?: Language;
  readonly policy?: readonly string[];
  /** Address of the script, and what else stands in its tag. Default: the loader. */
  readonly script?: string;
  /** The origin that the script of the test comes from. Default: that of the kit. */
  readonly reader?: KitOrigin;
}

export interface Found {
  /** Errors, warnings, violations, reports. */
  readonly faults: readonly string[];
  /** What is stored at the end, but for the cookie that the page had before. */
  readonly kept: readonly string[];
  /** Addresses that were asked for. */
  readonly asked: readonly string[];
  /** What came to the origin of the kit. */
  readonly log: readonly Asked[];
  readonly host: string;
  readonly origins: readonly string[];
}

/**
 * Opens a page under a policy, does something there, and tells what has happened. `reported` resolves when the
 * browser has reported a violation to the host.
 */
export async function visitUnder(
  visitor: Visitor, {kit, body, lang = 'en', policy = needed, script = `${kit.url}wdea.js`, reader = kit}:
    Way & {readonly kit: KitOrigin},
  act: (visit: Visit, reported: Promise<void>) => Promise<void>,
): Promise<Found> {
  const faults: string[] = [];
  let report: () => void;
  const reported = new Promise<void>((resolve) => (report = resolve));
  const lines = [...strict, ...policy, ...forTheHost].join('; ').replaceAll('KIT', kit.origin);
  const host = await startHost((path) => {
    if (path === 'report') {
      faults.push('a violation was reported');
      report();
    }
    return `<!doctype html><html lang="${lang}" dir="${direction(lang)}"><meta charset="utf-8"><title>Host</title>
      <link rel="icon" href="data:,"><script src="${reader.url}reader.js"></script><body>${body}
      <script type="module" src="${script}"></script>`;
  }, lines);
  kit.log.length = 0;
  const page = await visitor.visit(`${host.url}members/42?session=secret`);
  try {
    await act(page, reported);
    faults.push(...page.messages, ...await page.run<string[]>('return reader.faults()'));
    const kept = [...await page.run<string[]>('return await reader.kept()'),
      ...(await page.cookies()).filter((name) => name !== 'visitor')];
    const origins = [kit.url, reader.url];
    return {faults, kept, asked: await page.asked(), log: [...kit.log], host: host.url, origins};
  } finally {
    await page.close();
    host.close();
  }
}

/** Nothing went wrong, nothing is kept, nobody else was asked, and nothing was told of the reader. */
export function allHolds({faults, kept, asked, log, host, origins}: Found): void {
  assert.deepEqual(faults, []);
  assert.deepEqual(kept, [], 'cookies, storage, databases, caches, workers');
  assert.ok(log.length > 0);
  assert.deepEqual(asked.filter((url) => !['data:', ...origins].some((known) => url.startsWith(known))), []);
  for (const {method, path, headers, status} of log) {
    assert.deepEqual([method, status, path.includes('?')], ['GET', 200, false], path);
    assert.deepEqual([headers.cookie, headers.authorization], [undefined, undefined], path);
    // the origin of the page and no more of its address; a module names the one that imports it
    const {referer = host} = headers;
    const harmless = referer === host || origins.some((url) => referer.startsWith(url));
    assert.ok(harmless, `${path} was asked for by ${referer}`);
  }
}
