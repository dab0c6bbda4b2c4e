/**
 * The evidence of a version, in six languages: what its tests recorded in dist/evidence, what they counted, the hashes
 * of the pinned scripts and the packages that are built in. It stands beside these scripts, in
 * dist/cdn/<version>/evidence. `npm run check` writes it after its tests; with a failed one there is none.
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileOf, languageLinks, names} from './gallery.mjs';
import {root} from './setup.mjs';
import {sbom} from './sbom.mjs';
import {counts, sum} from './tally.mjs';

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
/** Browsers as the texts name them, with what they call themselves. */
const engineNames = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};

const read = (path) => readFileSync(join(root, path), 'utf8');
const json = (path) => JSON.parse(read(path));
const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
const fill = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);

/** What the reports are, and the command that makes each. */
const reports = {network: 'npm test site/network', accessibility: 'npm run build:storybook && npm run stories'};

export function writeEvidence() {
  const rows = counts();
  if (rows.length === 0 || sum(rows).failed > 0) {
    throw new Error(rows.length === 0 ? 'No test has run: use npm run check.' : 'Tests failed: there is no evidence.');
  }
  const found = Object.fromEntries(Object.entries(reports).map(([name, command]) => {
    try {
      return [name, json(`dist/evidence/${name}.json`)];
    } catch (cause) {
      throw new Error(`dist/evidence/${name}.json is missing: ${command} writes it.`, {cause});
    }
  }));
  const {version} = json('package.json');
  const facts = {...found, version, rows, pinned: json(`dist/cdn/${version}/integrity.json`), packages: sbom()};
  const folder = join(root, 'dist/cdn', version, 'evidence');
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'requests.json'), `${JSON.stringify(found.network, null, 2)}\n`);
  writeFileSync(join(folder, 'sbom.json'), `${JSON.stringify(facts.packages, null, 2)}\n`);
  for (const lang of Object.keys(names)) writeFileSync(join(folder, fileOf(lang)), evidencePage(lang, facts));
}

/** The page in a language, from what was recorded. */
export function evidencePage(lang, {version, network, accessibility, rows, pinned, packages}) {
  const texts = json(`site/texts/evidence/${lang}.json`);
  const {components} = json(`site/texts/${lang}.json`);
  const inLanguage = new Intl.DisplayNames(lang, {type: 'language'});
  const list = (items) => new Intl.ListFormat(lang === 'ar' ? 'ar-u-nu-latn' : lang).format(items);
  const languagesOf = (codes) => list(codes.map((code) => inLanguage.of(code)));
  const number = (value, digits = 0) => new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-latn' : lang, {
    minimumFractionDigits: digits, maximumFractionDigits: digits,
  }).format(value);
  const bytesOf = (logged) => logged.reduce((all, {brotli}) => all + brotli, 0);
  const kilobytes = (logged) => fill(texts.kb, {n: number(bytesOf(logged) / 1000, 1)});
  const title = fill(texts.title, {version});
  const link = (file, text = file) => `<a href="${file}" dir="ltr">${text}</a>`;
  const code = (text) => `<code dir="ltr">${escape(text)}</code>`;
  const engines = Object.entries(network.engines)
    .map(([engine, {version: own}]) => `${engineNames[engine]} ${/[\d.]+/.exec(own)[0]}`);
  const requests = Object.entries(network.elements).map(([tag, {en}]) => {
    const scripts = en.filter(({path}) => path.endsWith('.js'));
    const name = components[tag.slice('wdea-'.length)].name;
    return [name, number(en.reduce((all, each) => all + each.requests, 0)), kilobytes(scripts),
      kilobytes(en.filter((each) => !scripts.includes(each)))];
  });
  const core = Object.values(network.elements)[0].en.find(({path}) => path.startsWith('chunks/core-')).brotli;
  const runnerOf = (runner) => texts.runners[runner.replace('components in ', '')];

  return `<!DOCTYPE html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title.replace(/<[^>]*>/g, '')} – WDEA embed kit</title>
  <link rel="icon" href="../../icon.svg">
  <link rel="stylesheet" href="../../site.css">
</head>
<body>
  <header>
    <p class="name"><a href="../../${fileOf(lang)}">WDEA embed kit</a></p>
    ${languageLinks(lang, texts.language)}
  </header>
  <main class="evidence">
    <h1>${title}</h1>
    <p class="lead">${texts.lead}</p>
    <h2>${texts.requests}</h2>
    <p>${fill(texts.requestsText, {
    languages: languagesOf(network.languages), engines: list(engines), core: number(core / 1000),
  })}</p>
    ${table([texts.component, texts.count, texts.script, texts.data], requests)}
    <p>${fill(texts.raw, {link: link('requests.json')})}</p>
    <h2>${texts.policy}</h2>
    <p>${texts.policyText}</p>
    <pre dir="ltr"><code>${escape([...network.policy.strict, ...network.policy.needed].join(';\n'))}</code></pre>
    <h2>${texts.integrity}</h2>
    <p>${texts.integrityText}</p>
    ${table([texts.file, texts.hash], Object.values(pinned).map(({file, integrity}) =>
    [link(`../${file}`, file), code(integrity)]))}
    <h2>${texts.tests}</h2>
    <p>${texts.testsText}</p>
    ${table([texts.runner, texts.passed], rows.filter(({runner}) => runnerOf(runner))
    .map(({runner, passed}) => [runnerOf(runner), number(passed)]))}
    <h2>${texts.accessibility}</h2>
    <p>${fill(texts.accessibilityText, {
    stories: number(accessibility.stories), languages: languagesOf(accessibility.languages), axe: accessibility.axe,
  })}</p>
    <h2>${texts.sbom}</h2>
    <p>${fill(texts.sbomText, {link: link('sbom.json')})}</p>
    ${table([texts.name, texts.version, texts.licence], packages.components.map((each) =>
    [code(each.name), code(each.version), code(each.licenses?.[0].license.id ?? '')]))}
  </main>
</body>
</html>
`;
}

const table = (heads, rows) => `<div class="table" tabindex="0" role="region" aria-label="${heads[0]}">
      <table>
        <thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
        <tbody>${rows.map(([first, ...others]) => `
          <tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}
        </tbody>
      </table>
    </div>`;

if (process.argv[1]?.endsWith('evidence.mjs')) {
  try {
    writeEvidence();
  } catch ({message}) {
    console.error(message);
    process.exitCode = 1;
  }
}
