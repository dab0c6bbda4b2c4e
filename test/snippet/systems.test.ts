import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {writeForm} from '../../snippet/forms.js';
import {systems} from '../../snippet/systems.js';
import {elementsIn, parseHtml, textIn} from '../../snippet/tree.js';
import {examplePage} from '../site/systems/example.js';
import {fixtures} from '../site/systems/index.js';
import {
  embedsIn, hasForm, leftOf, linkIn, markupForms, settingOf, systemNames,
} from '../site/systems/survival.js';

/*
 * What is said of each system, proved by its own rules: what comes through does, and what is not named does not. The
 * same is opened in a browser by test/site/systems.test.ts.
 */

const setting = settingOf('https://embed.example/wdea/', {path: '0.1.0/news-list-01234567.js', integrity: 'sha384-abc'});
const embeds = [...embedsIn('fr'), ...embedsIn('ar')];

for (const system of systemNames) {
  const {forms, linkIs, withScript = [], ifAllowed = []} = systems[system];
  const {filter, allowed = [], link, sources} = fixtures[system];

  describe(`in ${system}`, () => {
    it('the forms that are named come through, for every component, and no other does', () => {
      for (const embed of embeds) {
        for (const form of markupForms.filter((each) => hasForm(embed, each))) {
          const left = leftOf(form, embed, setting, filter);
          const said = forms.includes(form) ? 'all' : withScript.includes(form) ? 'no script' : 'nothing';
          assert.equal(left, said, `${form} of ${embed.component}: ${filter(writeForm(embed, form, setting))}`);
        }
      }
    });

    it('the forms that need another rule come through by it, for every component, and no other does', () => {
      for (const embed of embeds) {
        for (const form of markupForms.filter((each) => hasForm(embed, each) && !forms.includes(each))) {
          const left = allowed.some((each) => leftOf(form, embed, setting, each) !== 'nothing');
          assert.equal(left, ifAllowed.includes(form), `${form} of ${embed.component}`);
        }
      }
    });

    it('an address becomes what is said', async () => {
      assert.equal(forms.includes('link'), link !== undefined);
      assert.equal(forms.includes('link'), linkIs !== undefined);
      if (!link || linkIs === 'frame') return; // WordPress asks the page, which a browser test has
      for (const embed of embeds.filter((each) => hasForm(each, 'link'))) {
        const address = writeForm(embed, 'link', setting);
        assert.equal(linkIn(filter(await link(address, 'A title')), address), linkIs, embed.component);
      }
    });

    it('what stands between the tags stays readable, whatever is removed around it', () => {
      for (const embed of embeds.filter(({component}) => component !== 'config')) {
        for (const form of ['element', 'div'] as const) {
          const html = writeForm(embed, form, setting);
          assert.equal(textIn(parseHtml(filter(html))), textIn(parseHtml(html)), `${form} of ${embed.component}`);
        }
      }
    });

    it('there is a form for every component that shows something', () => {
      for (const embed of embeds.filter((each) => hasForm(each, 'link'))) {
        assert.ok(forms.some((form) => hasForm(embed, form)), embed.component);
      }
    });

    it('the example page is what its rules leave', async () => {
      const page = readFileSync(new URL(`../../site/systems/${system}.html`, import.meta.url), 'utf8');
      assert.equal(page, await examplePage(system), 'run `node scripts/systems.mjs`');
    });

    it('there is a recipe, which is linked from where people begin', () => {
      const recipe = readFileSync(new URL(`../../recipes/${system}.md`, import.meta.url), 'utf8');
      assert.match(recipe, /^1\. /m);
      assert.match(recipe, /\]\(https:\/\//);
      assert.ok(recipe.includes(`](../site/systems/${system}.html)`));
      assert.ok(readFileSync(new URL('../../README.md', import.meta.url), 'utf8').includes(`](recipes/${system}.md)`));
    });

    it('the rules have a source', () => {
      assert.ok(sources.length > 0);
      for (const source of sources) assert.equal(new URL(source).protocol, 'https:');
    });
  });
}

it('a filter by a list takes away what runs, and what it does not know', () => {
  const html = '<p onclick="x()">a<a href="javascript:x()">b</a><script>c()</script><x-d>e</x-d></p>';
  const elements = [...elementsIn(parseHtml(fixtures['wordpress-author'].filter(html)))];
  assert.deepEqual(elements.map(({tag, attributes}) => [tag, attributes]), [['p', {}], ['a', {}]]);
});
