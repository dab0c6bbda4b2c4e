/** What the builder says, and what it offers, held to the components. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {pluralForms, splitArguments} from '../../components/core/list/plural.js';
import {registry} from '../../components/registry.js';
import {originOf, takesSeveral} from '../../site/builder/choices.js';
import {attributesOf, components, groups, isForDevelopers} from '../../site/builder/options.js';
import {findingCodes} from '../../snippet/findings.js';
import {systems} from '../../snippet/systems.js';
import {type Language, languages} from '../../src/protocol/languages.js';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const script = async <T>(name: string) => await import(new URL(`scripts/${name}.mjs`, root).href) as T;
const {builderPages} = await script<{builderPages: () => Record<string, string>}>('builder');

type Texts = {readonly [key: string]: string | Texts};
const texts = Object.fromEntries(languages.map((language) =>
  [language, JSON.parse(read(`site/texts/builder/${language}.json`)) as Texts])) as Record<Language, Texts>;

/** All texts by their path. */
const flat = (tree: Texts, path = ''): [string, string][] => Object.entries(tree).flatMap(([name, value]) =>
  (typeof value === 'string' ? [[path + name, value] as [string, string]] : flat(value, `${path}${name}.`)));
const at = (language: Language, path: string) => new Map(flat(texts[language])).get(path);
const english = new Map(flat(texts.en));
const attributes = [...new Set(components.flatMap((component) => Object.keys(attributesOf(component))))];

describe('the builder', () => {
  it('offers every component of the registry, once', () => {
    const names = Object.keys(registry).map((tag) => tag.slice('wdea-'.length)).sort();
    assert.deepEqual([...components].sort(), names);
    assert.deepEqual(Object.values(groups).flat().sort(), names);
  });

  it('offers every attribute that the list of the elements has', () => {
    for (const component of components) {
      const section = new RegExp(`\\n## wdea-${component}\\n[^]*?(?=\\n## |$)`).exec(read('ELEMENTS.md'))![0];
      const listed = Array.from(section.matchAll(/^\| `([\w-]+)` \| (?:`\w+` |)\| /gm), ([, name]) => name!);
      for (const name of listed) assert.ok(attributesOf(component)[name], `${component} ${name}`);
    }
  });

  it('offers what is published wherever an attribute names something of it', () => {
    const free = components.flatMap((component) => Object.entries(attributesOf(component))
      .filter(([name, {kind}]) => kind === 'text' && !isForDevelopers(name) && !originOf(component, name, {}))
      .map(([name]) => `${component} ${name}`));
    assert.deepEqual(free, []);
  });

  it('says how many are possible for every limit', () => {
    for (const component of components) {
      const {limit} = attributesOf(component);
      if (limit) assert.ok(limit.min === 1 && limit.max! >= 20, component);
    }
  });

  for (const language of languages) {
    describe(`in ${language}`, () => {
      const found = new Map(flat(texts[language]));

      it('says the same things as in English, with the same values', () => {
        assert.deepEqual([...found.keys()], [...english.keys()]);
        for (const [path, text] of found) {
          const values = (message: string) => [...message.replace(/{count, plural.*}$/, '{count}')
            .matchAll(/{(\w+)}/g)].map(([, name]) => name).sort();
          assert.deepEqual(values(text), values(english.get(path)!), path);
          assert.ok(text.trim(), path);
        }
      });

      it('names every attribute and every value', () => {
        for (const name of attributes) {
          assert.ok(at(language, `attributes.${name}.name`), name);
          assert.ok(at(language, `attributes.${name}.text`), name);
        }
        for (const component of components) {
          for (const [name, {values = []}] of Object.entries(attributesOf(component))) {
            const origin = originOf(component, name, {});
            const group = name === 'types' ? 'collection' : name;
            for (const value of origin && 'values' in origin ? origin.values : values) {
              assert.ok(at(language, `values.${group}.${value}`), `${name}: ${value}`);
            }
          }
        }
        const named = Object.keys(texts[language].attributes as Texts);
        assert.deepEqual(named.filter((name) => !attributes.includes(name)), [], 'there is no such attribute');
      });

      it('names every system and has a sentence for every finding', () => {
        const {names} = texts[language].system as {names: Texts};
        assert.deepEqual(Object.keys(names).sort(), Object.keys(systems).sort());
        const {findings} = texts[language].check as {findings: Texts};
        assert.deepEqual(Object.keys(findings).sort(), [...findingCodes].sort());
      });

      it('has the plural forms of the language', () => {
        const [, part] = /^([^]*)$/.exec(at(language, 'check.some')!)!;
        const plural = splitArguments(part!).map(pluralForms).find(Boolean)!;
        assert.deepEqual([...plural.forms.keys()].sort(),
          [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort());
      });
    });
  }

  it('leaves no English in another language', () => {
    // names of systems, and words that two languages share
    const same = /^(system\.names\.|picker\.help$|attributes\.(edition|service)\.)/;
    const shared = new Set(['Services', 'Agenda', 'Organisation', 'Collection']);
    for (const language of languages.filter((each) => each !== 'en')) {
      const left = flat(texts[language]).filter(([path, text]) =>
        text === english.get(path) && !same.test(path) && !shared.has(text));
      assert.deepEqual(left, [], language);
      if (!/zh|ru|ar/.test(language)) continue;
      const latin = flat(texts[language]).filter(([path, text]) => !same.test(path)
        && !/[\u0400-\u04ff\u0600-\u06ff\u3400-\u9fff]/.test(text));
      assert.deepEqual(latin, [], language);
    }
  });

  it('writes each language as it is written', () => {
    for (const [path, text] of flat(texts.fr)) {
      assert.doesNotMatch(text.replace(/https?:|{count.*/g, ''), /[^\u202f]»|«[^\u202f]|[ \u00a0][;!?]|\p{L} :| '|\w'/u, path);
    }
    for (const [path, text] of flat(texts.zh)) {
      assert.doesNotMatch(text.replace(/{count, plural, other /, ''), /\p{Script=Han} ?[,;?!]|\p{Script=Han} [\w{]/u, path);
    }
    for (const [path, text] of flat(texts.ar)) {
      assert.doesNotMatch(text.replace(/{count.*/, ''), /\p{Script=Arabic}[,;?]|[\u0660-\u0669\u200e\u200f]/u, path);
    }
    for (const [path, text] of flat(texts.ru)) assert.doesNotMatch(text, /ё|[^\u00a0}]—|[^\u00a0] —/u, path);
  });

  it('has pages that are what their texts make them', () => {
    for (const [path, html] of Object.entries(builderPages())) {
      assert.equal(read(`site/${path}`), html, `site/${path}: run \`npm run docs\``);
    }
    assert.equal(Object.keys(builderPages()).length, languages.length);
  });

  it('is linked from the gallery in each language, and from the README', () => {
    for (const language of languages) {
      const file = language === 'en' ? 'index.html' : `${language}.html`;
      assert.ok(read(`site/${file}`).includes(`href="builder/${file}"`), file);
    }
    assert.match(read('README.md'), /builder\//);
  });

  it('takes several of what components take with spaces between', () => {
    const several = Array.from(read('ELEMENTS.md').matchAll(/^\| `([\w-]+)` \|.*(?:spaces? between|separated by (?:a )?spaces?)/gm),
      ([, name]) => name!).filter((name) => name !== 'for');
    assert.ok(several.length >= 5);
    for (const name of several) assert.ok(takesSeveral(name), name);
  });
});
