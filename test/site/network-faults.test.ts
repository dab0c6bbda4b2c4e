/**
 * Every element on one page of another origin while the origin of its data is gone, slow, or sends something else: the
 * page's own content stays, a note says what is wrong, nothing else happens; and all of it recovers. What happens to a
 * single request is tried by test/src/faults.test.ts, and the button that tries again by the contract of each element.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {registry} from '../../components/registry.js';
import {publish} from '../../publish/publish.js';
import {elementMarkup} from './gallery-markup.js';
import {type Host, startHost} from './host.js';
import {type KitOrigin, type Mode, startKitOrigin} from './kit-origin.js';
import {type Visit, visitorOf, visitors, type Visitor} from './visitor.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const skip = !existsSync(join(root, 'dist/cdn/wdea.js')) && 'dist/cdn is missing: run `npm run build` first';
/** What needs no data before a reader does something. */
const withoutData = ['wdea-config', 'wdea-language-switch', 'wdea-search'];
const every = Object.keys(registry).filter((tag) => !withoutData.includes(tag));

interface Sight {
  readonly tag: string;
  readonly state: string;
  readonly own: boolean;
  readonly note: boolean;
}

describe('while the origin is out of order', {skip}, () => {
  let out: string;
  /** The origin of the scripts, which is well; and that of the data. */
  let scripts: KitOrigin;
  let data: KitOrigin;
  let host: Host;
  let script = '';

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'wdea-faults-'));
    assert.ok((await publish({content: join(root, 'content'), out})).ok);
    const reader = readFileSync(new URL('reader.mjs', import.meta.url), 'utf8');
    scripts = await startKitOrigin(out, {'reader.js': reader});
    data = await startKitOrigin(out);
    script = `${scripts.url}wdea.js`;
    const elements = [...every, 'wdea-search'].map((tag) => elementMarkup(tag, 'en')
      .replace(`<${tag}`, `<${tag} source="${data.url}"`)).join('');
    host = await startHost(() => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
      <link rel="icon" href="data:,"><script src="${scripts.url}reader.js"></script><body>${elements}
      <script type="module" src="${script}"></script>`);
  });
  after(async () => {
    host?.close();
    await Promise.all([scripts?.leave(), data?.leave()]);
    await rm(out, {recursive: true, force: true});
  });

  for (const engine of visitors) {
    describe(`in ${engine}`, () => {
      let visitor: Visitor;
      before(async () => (visitor = await visitorOf(engine)));
      after(() => visitor?.close());

      const states = (page: Visit, state: string) =>
        page.run<void>(`await reader.all(${JSON.stringify(every)}, ${JSON.stringify(state)})`);
      const sights = async (page: Visit) => (await page.run<readonly Sight[]>('return reader.sights()'))
        .filter(({tag}) => every.includes(tag));

      /** The browser's own word that a file did not come is no fault of the page's. */
      async function faults(page: Visit): Promise<readonly string[]> {
        const all = [...page.messages, ...await page.run<readonly string[]>('return reader.faults()')];
        return all.filter((fault) => !/^(Error: )?(Failed to load resource|Cross-Origin Request Blocked)/.test(fault));
      }

      async function recovers(page: Visit): Promise<void> {
        await page.run("dispatchEvent(new Event('online'))");
        await states(page, 'ready empty');
        assert.deepEqual((await sights(page)).filter(({own}) => own), []);
        assert.deepEqual(await faults(page), []);
      }

      const troubles: Readonly<Record<string, readonly [() => void | Promise<void>, () => void | Promise<void>]>> = {
        'refuses connections': [() => data.leave(), () => data.comeBack()],
        ...Object.fromEntries((['sends a page', 'sends a page with 500'] satisfies Mode[]).map((mode) =>
          [`${mode} for every file`, [() => data.mode(mode), () => data.mode('answers')]])),
      };
      for (const [name, [begin, end]] of Object.entries(troubles)) {
        it(`every element keeps the page’s content, says so and recovers when the origin ${name}`, async () => {
          await begin();
          const page = await visitor.visit(host.url);
          await states(page, 'error');
          for (const {tag, own, note} of await sights(page)) assert.deepEqual([own, note], [true, true], tag);
          assert.deepEqual(await faults(page), []);
          await end();
          await recovers(page);
          await page.close();
        });
      }

      // a test that fails leaves nothing to the next
      afterEach(async () => {
        script = `${scripts.url}wdea.js`;
        data.mode('answers');
        await data.comeBack();
      });

      it('every element keeps the page’s content while the origin is slow, and shows its own then', async () => {
        data.mode('is slow');
        const page = await visitor.visit(host.url);
        await states(page, 'loading');
        for (const {tag, own, note} of await sights(page)) assert.deepEqual([own, note], [true, false], tag);
        data.mode('answers');
        await states(page, 'ready empty');
        assert.deepEqual(await faults(page), []);
        await page.close();
      });

      it('the search, which loads nothing before, says so when it is used, and recovers', async () => {
        data.mode('sends a page');
        const page = await visitor.visit(host.url);
        await page.run(`document.querySelectorAll('body > :not(wdea-search)').forEach((each) => each.remove());
          await reader.enters('education'); await reader.all(['wdea-search'], 'error')`);
        data.mode('answers');
        await page.run("dispatchEvent(new Event('online')); await reader.all(['wdea-search'], 'ready')");
        assert.deepEqual(await faults(page), []);
        await page.close();
      });

      it('the page is as it was without the kit when its scripts are gone', async () => {
        script = `${data.url}wdea.js`;
        await data.leave();
        const page = await visitor.visit(host.url);
        for (const {tag, state, own} of await sights(page)) assert.deepEqual([state, own], [null, true], tag);
        assert.deepEqual(await faults(page), []);
        await page.close();
      });
    });
  }
});
