import assert from 'node:assert/strict';
import {test} from 'node:test';
import {elementOf, registry} from '../../components/registry.js';
import {exists, files, read, withoutComments} from './project.js';

const tags = Object.keys(registry);

for (const tag of tags) {
  const name = tag.replace(/^wdea-/, '');
  const module = `components/${name}/${name}.ts`;
  const className = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

  test(`<${tag}> has its class, its story and its test where their names say`, async () => {
    const element = await elementOf(tag);
    assert.equal(element.tag, tag);
    assert.equal(element.name, className);
    assert.ok(exists(module), `${module} is missing`);
    for (const path of [`stories/${name}.stories.ts`, `test/components/${name}.test.ts`]) {
      assert.ok(exists(path), `${path} is missing`);
    }
  });

  test(`<${tag}> keeps its styles in a file of their own and registers nothing by itself`, () => {
    const source = withoutComments(read(module));
    assert.doesNotMatch(source, /\bcss`/, 'styles belong into *.styles.ts');
    assert.doesNotMatch(source, /customElements\.define|@customElement/, 'static define() is what registers');
  });

  test(`<${tag}> says what it is for in the words that its documentation is made of`, () => {
    const source = read(module);
    assert.match(source, new RegExp(`@tag ${tag}\\b`));
    assert.match(source, new RegExp(`'${tag}': ${className};`), 'HTMLElementTagNameMap lacks the tag');
  });
}

test('every folder of components holds an element that the registry names', () => {
  const folders = new Set(files('components', '.ts').map((path) => path.split('/')).filter((parts) => parts.length > 2)
    .map((parts) => parts[1]!));
  folders.delete('core');
  assert.deepEqual([...folders].map((name) => `wdea-${name}`).sort(), [...tags].sort());
});

test('no story and no component test is left behind by an element that is gone', () => {
  const named = [...files('stories', '.stories.ts'), ...files('test/components', '.test.ts')]
    .map((path) => path.split('/').at(-1)!.replace(/\.(stories|test)\.ts$/, ''));
  const shared = new Set(
    ['core', 'guest', 'loader', ...files('components/core', '.ts').map((path) => path.slice(16, -3))]);
  const unknown = named.filter((name) => !tags.includes(`wdea-${name}`) && !shared.has(name)
    && !tags.some((tag) => name.startsWith(`${tag.slice(5)}-`)));
  assert.deepEqual(unknown, []);
});
