import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import {pluralForms, splitArguments} from '../../components/core/list/plural.js';
import {files, json, read, root} from './project.js';

type Config = ConstructorParameters<typeof RuntimeLitLocalizer>[0];
interface Unit {readonly id: string; readonly source: string; readonly target: string | undefined}

const config: Config = {
  ...json<Config>('lit-localize.json'), baseDir: root, resolve: (path) => resolve(root, path),
};
const units = new Map(config.targetLocales.map((language) => [language, unitsOf(read(`locales/${language}.xlf`))]));

test('every catalogue has each message of the source translated, and no other', () => {
  const {messages, errors} = new RuntimeLitLocalizer(config).extractSourceMessages();
  assert.deepEqual(errors, []);
  const wanted = messages.map(({name}) => name).sort();
  for (const [language, found] of units) {
    const ids = found.map(({id}) => id).sort();
    assert.deepEqual(ids, wanted, `locales/${language}.xlf: run \`npm run localize\``);
    const missing = found.filter(({target}) => !target?.trim());
    assert.deepEqual(missing.map(({source}) => source), [], `missing in ${language}`);
  }
});

test('what was built is what translators wrote', async () => {
  for (const [language, found] of units) {
    const built = new Map<string, string>();
    for (const file of files('locales/generated', `/${language}.ts`)) {
      const {templates} = await import(`../../${file.replace(/\.ts$/, '.js')}`) as {templates: Record<string, string>};
      for (const [id, text] of Object.entries(templates)) {
        assert.equal(built.get(id) ?? text, text, file);
        built.set(id, text);
      }
    }
    const written = found.map(({id, target}) => [id, target] as const);
    assert.deepEqual([...built].sort(), written.sort(), `locales/generated/*/${language}.ts: run \`npm run localize\``);
  }
});

test('every plural has exactly the forms of its language', () => {
  const check = (language: string, message: string) => {
    for (const part of splitArguments(message)) {
      const plural = pluralForms(part);
      if (!plural) continue;
      const named = [...plural.forms.keys()].filter((form) => !form.startsWith('=')).sort();
      const {pluralCategories} = new Intl.PluralRules(language).resolvedOptions();
      assert.deepEqual(named, [...pluralCategories].sort(), `${language}: ${message}`);
    }
  };
  for (const [language, found] of units) {
    for (const {source, target} of found) {
      check('en', source);
      if (target) check(language, target);
    }
  }
});

test('a translation fills in the same values as its source', () => {
  const names = (message: string) => [...new Set(valueNames(message))].sort();
  for (const [language, found] of units) {
    for (const {source, target = source} of found) {
      assert.deepEqual(names(target), names(source), `${language}: ${target}`);
    }
  }
});

/** The units of an XLIFF file. The messages are plain: a placeholder element in one would be a fault of its own. */
function unitsOf(xliff: string): Unit[] {
  const text = (inner: string | undefined) => inner?.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&amp;', '&');
  return [...xliff.matchAll(/<trans-unit id="([^"]+)"[^>]*>([\s\S]*?)<\/trans-unit>/g)].map(([, id, inner]) => ({
    id: id!,
    source: text(/<source>([\s\S]*?)<\/source>/.exec(inner!)?.[1])!,
    target: text(/<target[^>]*>([\s\S]*?)<\/target>/.exec(inner!)?.[1]),
  }));
}

function valueNames(message: string): string[] {
  return splitArguments(message).filter((part) => part.startsWith('{')).flatMap((part) => {
    const plural = pluralForms(part);
    return plural ? [plural.name, ...[...plural.forms.values()].flatMap(valueNames)] : [part.slice(1, -1).trim()];
  });
}
