/**
 * `npm run new practice-list [practices]`: begins an element that lists a collection: class, styles, story, test and
 * the line in the registry. Without the second word the collection is read off the first.
 */
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {root} from './setup.mjs';
import {writeCatalogues} from './localize.mjs';

/** What a person did wrong, in words. */
class Refusal extends Error {}

const usage = 'Usage: npm run new <name> [collection], as in `npm run new practice-list practices`.';
const registryFile = join(root, 'components/registry.ts');

try {
  const [name = '', collection = guess(name)] = process.argv.slice(2);
  check(name);
  const card = cardOf(collection);
  const made = scaffold(name, collection, card);
  for (const [path, text] of made) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
    console.log(`${path} written`);
  }
  writeCatalogues(name); // empty, but the element imports them
  register(name);
  console.log(`components/registry.ts names wdea-${name}

Next: what the element shows; then \`npm run localize\` and the five translations in locales/*.xlf; the page
site/index.html; \`npm run check\`.`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function check(name) {
  if (!name) throw new Refusal(usage);
  if (!/^[a-z]+(-[a-z]+)*$/.test(name) || name.startsWith('wdea-')) {
    throw new Refusal(`"${name}" won't do: words in lower case with hyphens between them, without the ` +
      `prefix wdea-, such as practice-list.\n${usage}`);
  }
  const taken = [`components/${name}`, `stories/${name}.stories.ts`, `test/components/${name}.test.ts`]
    .find((path) => existsSync(join(root, path)));
  if (taken) throw new Refusal(`${taken} is there already: choose another name.`);
}

/** `practice-list` is about `practices`. */
function guess(name) {
  const [word] = name.split('-');
  return collections().find((collection) => collection === word || cardOf(collection).singular === word);
}

function collections() {
  return readdirSync(join(root, 'src/protocol/collections')).map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index');
}

/** What the templates need to know of a collection, from its definition and the fixtures. */
function cardOf(collection) {
  const known = collections();
  if (!known.includes(collection)) {
    throw new Refusal(`${collection ? `There is no collection ${collection}` : 'Which collection is it about'}: ` +
      `choose from ${known.join(', ')}.\n${usage}`);
  }
  const source = readFileSync(join(root, `src/protocol/collections/${collection}.ts`), 'utf8');
  const [, type, body] = /export interface (\w+Card) extends RecordBase \{([^]*?)\n\}/.exec(source);
  const singular = type.replace(/Card$/, '').toLowerCase();
  const [, field] = /export type \w+Field = '(\w+)'/.exec(source);
  return {type, singular, field, fixtures: `${singular}Cards`, title: /readonly title:/.test(body) ? 'title' : 'name'};
}

function register(name) {
  const source = readFileSync(registryFile, 'utf8');
  const line = `  'wdea-${name}': () => import('./${name}/${name}.js'),\n`;
  const end = source.indexOf('};');
  writeFileSync(registryFile, source.slice(0, end) + line + source.slice(end));
}

function className(name) {
  return name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}

function scaffold(name, collection, {type, singular, field, fixtures, title}) {
  if (!readFileSync(join(root, 'test/fixtures/records.ts'), 'utf8').includes(`export const ${fixtures} = (`)) {
    throw new Refusal(`Stories and tests need records: add \`${fixtures}(count)\` to test/fixtures/records.ts first.`);
  }
  const Class = className(name);
  const tag = `wdea-${name}`;
  const styles = `${Class[0].toLowerCase()}${Class.slice(1)}Styles`;
  const words = name.replaceAll('-', ' ');
  const view = `render${type.replace(/Card$/, '')}`;
  const fieldType = type.replace(/Card$/, 'Field');
  return [
    [`components/${name}/${name}.ts`, `import {catalogues} from '../../locales/generated/${name}/index.js';
import {type ${fieldType}, ${collection}} from '../../src/protocol/collections/${collection}.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {ListController} from '../core/list/list-controller.js';
import {renderList} from '../core/list/list-parts.js';
import {listStyles} from '../core/list/list.styles.js';
import {plural} from '../core/list/plural.js';
import {renderRecords} from '../core/records/record.js';
import {${view}} from '../core/records/${singular}.js';
import {wholeNumber} from '../core/whole-number.js';
import {${styles}} from './${name}.styles.js';

const fields = ['${field}'] as const satisfies readonly ${fieldType}[];

/**
 * The ${collection} of the alliance.
 *
 * @tag ${tag}
 * @slot - Shown until there are ${collection}, and when they cannot be loaded: put a link to them here.
 * @slot heading - A heading of the page's own, in place of the \`heading\` attribute.
 * @slot loading - Replaces what is shown while ${collection} are loading.
 * @slot empty - Replaces the note that there are no ${collection}.
 * @slot error - Replaces the note that ${collection} could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart controls - Search and filter.
 * @csspart list - The ${collection}.
 * @csspart item - One ${singular}.
 * @csspart title - Its title.
 * @csspart link - Its link.
 * @csspart meta - The line of facts below it.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @cssproperty --wdea-color-accent - Colour of links.
 * @fires {WdeaLoadEvent} wdea-load - The ${collection} are shown.
 * @fires {WdeaErrorEvent} wdea-error - The ${collection} could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a link. Cancellable.
 */
export class ${Class} extends WdeaElement {
  static override readonly tag = '${tag}';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, ${styles}];

  /** How many stand on a page, 1 to 100. */
  @property({type: Number}) limit = 10;

  readonly #list = new ListController(this, {
    definition: ${collection},
    fields,
    fixed: () => ({}),
    pageSize: () => wholeNumber(this.limit, 1, 100, 10),
    urlState: () => undefined,
    countText: (n) => plural(this.l10n.msg('${countMessage(singular, collection)}'), {n}, this.l10n),
  });

  protected override get label(): string {
    return this.l10n.msg('${capital(collection)}');
  }

  protected override renderContent(): unknown {
    const {msg} = this.l10n;
    return renderList(this, this.#list, {
      labels: {${field}: msg('${capital(field)}')},
      searchLabel: msg('Search ${collection}'),
      emptyText: msg('There are no ${collection} yet.'),
      items: ({page}) => renderRecords(page.items, ${view}, this.l10n),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${Class};
  }
}
`],
    [`components/${name}/${name}.styles.ts`, `import {css} from 'lit';
import {space} from '../core/tokens.js';

export const ${styles} = css\`
  [part='meta'] { margin-block-start: \${space}; }
\`;
`],
    [`stories/${name}.stories.ts`, `import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {${Class}} from '../components/${name}/${name}.js';

type Args = Partial<Pick<${Class}, 'limit' | 'heading' | 'headingLevel'>>;

export default {
  title: '${capital(words)}',
  component: '${tag}',
  args: {heading: 'WDEA'},
  render: ({limit, heading, headingLevel}: Args) => html\`
    <${tag} limit=\${ifDefined(limit)} heading=\${ifDefined(heading)}
      heading-level=\${ifDefined(headingLevel)}></${tag}>\`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(canvasElement.querySelector('${tag}')).toHaveAttribute('state', state));

export const Ready: Story = {play: reaches('ready')};
export const Loading: Story = {globals: {state: 'loading'}, play: reaches('loading')};
export const Empty: Story = {globals: {state: 'empty'}, play: reaches('empty')};
export const Failed: Story = {globals: {state: 'error'}, play: reaches('error')};
export const Stale: Story = {globals: {state: 'stale'}, play: reaches('ready')};
export const Archived: Story = {globals: {state: 'archived'}, play: reaches('ready')};
export const Dark: Story = {globals: {theme: 'dark'}, play: reaches('ready')};
`],
    [`test/components/${name}.test.ts`, `import {expect, html} from '@open-wc/testing';
import {${Class}} from '../../components/${name}/${name}.js';
import {languages} from '../../src/protocol/languages.js';
import {${fixtures}} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {all, renderSettled, textOf} from '../support/render.js';

${Class}.define();

const ${collection} = ${fixtures}(12);
const editions = Object.fromEntries(languages.map((lang) => [lang, {${collection}}]));

async function render(lang = 'en'): Promise<${Class}> {
  const {url} = await fixtureSource(editions);
  return renderSettled<${Class}>(html\`<${tag} lang=\${lang} source=\${url}></${tag}>\`);
}

describe('<${tag}>', () => {
  it('shows the first page of ${collection} in published order', async () => {
    const element = await render();
    const titles = all(element, '[part~=title]').map(textOf);
    expect(titles).to.deep.equal(${collection}.slice(0, 10).map(({${title}}) => ${title}));
  });

  for (const lang of languages) {
    it(\`is accessible: \${lang}\`, async () => {
      await expect(await render(lang)).to.be.accessible();
    });
  }
});
`],
  ];
}

function countMessage(singular, collection) {
  return `{n, plural, one {# ${singular}} other {# ${collection}}}`;
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
