/**
 * Messages of the components → locales/*.xlf (extract) → locales/generated (build), by lit-localize.
 *
 *     node scripts/localize.mjs           both; fails when a translation is missing
 *     node scripts/localize.mjs --check   the same, and fails when a file on disk was not up to date
 */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, relative} from 'node:path';
import {pathToFileURL} from 'node:url';
import {root} from './setup.mjs';

const generated = join(root, 'locales/generated');
const {targetLocales: languages, output} = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
const built = join(root, output.outputDir);
const stamp = join(root, 'node_modules/.cache/wdea/locales');

const list = (folder, fits) => !existsSync(folder) ? [] : readdirSync(folder, {recursive: true})
  .map(String).filter(fits).sort().map((name) => join(folder, name));
const translations = () => list(join(root, 'locales'), (name) => name.endsWith('.xlf'));
const catalogues = () => list(generated, (name) => name.endsWith('.ts'));
const sources = () => ['components', 'src']
  .flatMap((folder) => list(join(root, folder), (name) => name.endsWith('.ts')));

function hash(files) {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file).update('\0').update(readFileSync(file)).update('\0');
  return sum.digest('hex');
}

function litLocalize(command) {
  const bin = createRequire(import.meta.url).resolve('@lit/localize-tools/bin/lit-localize.js');
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, command], {cwd: root, encoding: 'utf8'});
  if (status !== 0) process.stderr.write(stdout + stderr);
  return {ok: status === 0, stderr};
}

/** Brings locales/*.xlf up to date with the messages in the source. */
export const extract = () => litLocalize('extract').ok;

/**
 * Writes locales/generated; false when it fails or a translation is missing (English would be shipped then). Each
 * element has catalogues of its own, beside those of the core and those of lists and records.
 */
export function build() {
  const {ok, stderr} = litLocalize('build');
  if (!ok) return false;
  const groups = messageGroups();
  const messages = new Map();
  for (const language of languages) {
    const source = readFileSync(join(built, `${language}.ts`), 'utf8');
    messages.set(language, [...source.matchAll(/^\s*'(\w+)': `((?:[^`\\]|\\.)*)`,$/gm)]);
    if (/^\s*'\w+': (str|html)`/m.test(source)) {
      console.error('A message is not plain text: give values to it as ICU arguments, msg(\'Hello {name}\').');
      return false;
    }
  }
  for (const [group, ids] of groups) {
    writeCatalogues(group, (language) => messages.get(language).filter(([, id]) => ids.has(id)));
  }
  for (const file of catalogues()) if (!groups.has(file.slice(generated.length + 1).split('/')[0])) rmSync(file);
  const count = {};
  for (const [, language] of stderr.matchAll(/^(\w+) message \w+ (?:is missing|does not exist)/gm)) {
    count[language] = (count[language] ?? 0) + 1;
  }
  for (const [language, faults] of Object.entries(count)) {
    console.error(`locales/${language}.xlf: ${faults} messages are missing or stale. ` +
      'Run `npm run localize`, then fill in each <target>.');
  }
  return Object.keys(count).length === 0;
}

/** Writes the catalogues of a group, and the module that loads them. */
export function writeCatalogues(group, messagesOf = () => []) {
  for (const language of languages) {
    const lines = messagesOf(language).map(([, id, text]) => `  ${id}: \`${unescape(text)}\`,\n`);
    write(join(generated, group, `${language}.ts`), `export const templates = {\n${lines.join('')}};\n`);
  }
  const imports = languages.map((language) => `  ${language}: () => import('./${language}.js'),\n`);
  write(join(generated, group, 'index.ts'), `export const catalogues = {\n${imports.join('')}};\n`);
}

/**
 * The group that a source file belongs to: what all elements share, what lists and records share, what is said of
 * archived content, or an element.
 */
function groupOf(file) {
  const [, folder, below] = /^components\/([\w-]+)\/(?:(list|records|section|archived)\b)?/
    .exec(relative(root, file)) ?? [];
  return folder !== 'core' || !below ? folder : below === 'archived' ? below : 'list';
}

/**
 * Ids of the messages of each group. What the core says is in its catalogue alone, which every element loads; what
 * several elements say is in that of each of them: a page loads the texts that it shows, and no others.
 */
function messageGroups() {
  const code = new Map();
  for (const file of sources()) {
    const group = groupOf(file);
    if (group) code.set(group, `${code.get(group) ?? ''}\n${readFileSync(file, 'utf8').replace(/msg\(\s+/g, 'msg(')}`);
  }
  const groups = new Map([...code.keys()].map((group) => [group, new Set()]));
  const xliff = readFileSync(join(root, `locales/${languages[0]}.xlf`), 'utf8');
  for (const [, id, source] of xliff.matchAll(/<trans-unit id="(\w+)">\s*<source>([^]*?)<\/source>/g)) {
    const call = `msg('${unescape(source).replaceAll('\'', '\\\'')}'`;
    const users = [...code.keys()].filter((group) => code.get(group).includes(call));
    for (const group of users.includes('core') ? ['core'] : users) groups.get(group).add(id);
  }
  return groups;
}

/** lit-localize escapes plain messages as if they were HTML. */
const unescape = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  .replaceAll('&apos;', '\'').replaceAll('&amp;', '&');

function write(file, text) {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, `// Written by \`npm run localize\`.\n${text}`);
}

/** Writes locales/generated unless nothing it depends on has changed since; false as `build` says. */
export function ensureLocales() {
  const now = () => hash([...sources(), ...translations(), ...catalogues()]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now()) return true;
  if (!build()) return false;
  mkdirSync(dirname(stamp), {recursive: true});
  writeFileSync(stamp, now());
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = () => [...translations(), ...catalogues()];
  const before = new Map(files().map((file) => [file, readFileSync(file, 'utf8')]));
  if (!extract() || !build()) process.exitCode = 1;
  const drifted = files().filter((file) => before.get(file) !== readFileSync(file, 'utf8'));
  for (const file of drifted) console.log(`${file.slice(root.length)} written`);
  if (process.argv.includes('--check') && drifted.length > 0) {
    console.error('These files were out of date and are right now: look at the change and commit it.');
    process.exitCode = 1;
  }
}
