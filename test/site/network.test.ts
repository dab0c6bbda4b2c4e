/**
 * What the kit asks for, and what it leaves, on a page of another origin under a policy that allows it nothing but its
 * scripts and its data: every element by itself, in three languages and both directions, with what a reader does with
 * it. What was recorded is written to dist/evidence/network.json when all of it has passed.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {version} from '../../components/core/version.js';
import {registry} from '../../components/registry.js';
import {publish} from '../../publish/publish.js';
import type {Language} from '../../src/protocol/languages.js';
import {elementMarkup} from './gallery-markup.js';
import {type KitOrigin, startKitOrigin} from './kit-origin.js';
import {type Logged, summary} from './network-log.js';
import {allHolds, needed, strict, visitUnder, type Way} from './network-visit.js';
import {type Visit, visitorOf, visitors, type Visitor} from './visitor.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const list = join(root, 'dist/cdn', version, 'integrity.json');
const skip = !existsSync(list) && 'dist/cdn is missing: run `npm run build` first';

/** A word that a reader of each language may look for. */
const words = {en: 'education', zh: '教育', ar: 'التعليم'} satisfies Partial<Record<Language, string>>;
const spoken = Object.keys(words) as (keyof typeof words)[];

/** A host that has the element from npm, in a script of its own. */
const npmHost = `
  import {NewsTicker} from './components/news-ticker/news-ticker.js';
  NewsTicker.define();`;

interface Evidence {
  /** `needed` is all that a page has to allow, `KIT` being the kit's origin; it held beside `strict`. */
  readonly policy: {readonly needed: readonly string[]; readonly strict: readonly string[]};
  readonly engines: Record<string, {readonly version: string; readonly trustedTypes: boolean}>;
  readonly languages: readonly string[];
  /** The ways to embed that hold to the policy, with what they asked for. */
  readonly ways: Record<string, readonly Logged[]>;
  /** What each element asked for in each language, the same in all engines. */
  readonly elements: Record<string, Record<string, readonly Logged[]>>;
}

describe('under the strictest policy', {skip}, () => {
  let out: string;
  let kit: KitOrigin;
  /** Where a host has its own scripts. */
  let site: KitOrigin;
  const evidence: Evidence = {policy: {needed, strict}, engines: {}, languages: spoken, ways: {}, elements: {}};
  let [wanted, proven] = [0, 0];

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'wdea-network-'));
    assert.ok((await publish({content: join(root, 'content'), out})).ok);
    const {outputFiles: [app]} = await build({
      stdin: {contents: npmHost, resolveDir: root}, bundle: true, write: false, format: 'esm', target: 'es2022',
    });
    const reader = readFileSync(new URL('reader.mjs', import.meta.url), 'utf8');
    kit = await startKitOrigin(out, {'reader.js': reader});
    site = await startKitOrigin(out, {'reader.js': reader, 'app.js': app!.text});
  });
  after(async () => {
    if (proven === wanted) await writeEvidence();
    await Promise.all([kit?.leave(), site?.leave()]);
    await rm(out, {recursive: true, force: true});
  });

  async function writeEvidence(): Promise<void> {
    await mkdir(join(root, 'dist/evidence'), {recursive: true});
    await writeFile(join(root, 'dist/evidence/network.json'), `${JSON.stringify(evidence, null, 2)}\n`);
  }

  /** A test without which there is no evidence. */
  function proves(title: string, run: () => Promise<void>): void {
    wanted++;
    it(title, async () => {
      await run();
      proven++;
    });
  }

  const shown = (page: Visit) => page.run<void>("await reader.settled(['ready', 'empty'])");

  for (const engine of visitors) {
    describe(`in ${engine}`, () => {
      let visitor: Visitor;
      before(async () => (visitor = await visitorOf(engine)));
      after(() => visitor?.close());

      const visit = (way: Way, act: Parameters<typeof visitUnder>[2]) => visitUnder(visitor, {kit, ...way}, act);

      for (const tag of Object.keys(registry)) {
        proves(`<${tag}> asks its origin for files, and nobody for anything else`, async () => {
          for (const lang of spoken) {
            const found = await visit({body: elementMarkup(tag, lang), lang}, async (page) => {
              await shown(page);
              await page.run(`await reader.uses('${tag}', '${words[lang]}')`);
            });
            allHolds(found);
            const logged = summary(found.log);
            assert.deepEqual(logged, (evidence.elements[tag] ??= {})[lang] ??= logged, 'not as in another engine');
          }
        });
      }

      const ticker = () => `<wdea-news-ticker source="${kit.url}"><p>Own</p></wdea-news-ticker>`;
      const ways: Readonly<Record<string, () => Way>> = {
        'a div that stands for an element near the screen': () => ({
          body: '<div data-wdea="news-ticker" data-load="visible"><p>Own</p></div>',
        }),
        'a pinned script': () => {
          const {file, integrity} = (JSON.parse(readFileSync(list, 'utf8')) as
            Record<string, {readonly file: string; readonly integrity: string}>)['news-ticker']!;
          return {
            body: ticker(), script: `${kit.url}${version}/${file}" integrity="${integrity}" crossorigin="anonymous`,
          };
        },
        'a script of the host’s own, from npm': () => ({
          body: ticker(), reader: site, script: `${site.url}app.js`,
          policy: [`script-src ${site.origin}`, ...needed.filter((line) => !line.startsWith('script-src'))],
        }),
      };
      for (const [name, way] of Object.entries(ways)) {
        proves(`an element comes by ${name}`, async () => {
          const found = await visit(way(), async (page) => {
            await shown(page);
            const trustedTypes = await page.run<boolean>("return 'trustedTypes' in window");
            evidence.engines[engine] = {version: visitor.version, trustedTypes};
          });
          allHolds(found);
          const logged = summary(found.log);
          assert.deepEqual(logged, evidence.ways[name] ??= logged, 'not as in another engine');
        });
      }

      /** Each line of the policy by itself; `SITE` has the script of the test. */
      const without: Readonly<Record<string, readonly string[]>> = {
        'script-src': ['script-src SITE', 'connect-src KIT', 'trusted-types lit-html'],
        'connect-src': ['script-src SITE KIT', 'trusted-types lit-html'],
        'trusted-types': ['script-src SITE KIT', 'connect-src KIT', "trusted-types 'none'"],
      };
      for (const [directive, lines] of Object.entries(without)) {
        proves(`a page whose ${directive} does not allow the kit is told so, and keeps its own content`, async () => {
          const policy = lines.map((line) => line.replace('SITE', site.origin));
          await visit({body: ticker(), reader: site, policy}, async (page, reported) => {
            const enforced = directive !== 'trusted-types' || await page.run("return 'trustedTypes' in window");
            if (!enforced) return shown(page);
            await page.run(`await reader.hears('violation: ${directive}')`);
            await reported;
            const [ticker] = await page.run<readonly {readonly own: boolean}[]>('return reader.sights()');
            assert.equal(ticker!.own, true);
          });
        });
      }
    });
  }
});
