import {readFileSync} from 'node:fs';
import {marked} from 'marked';
import {type Form, writeForm} from '../../../snippet/forms.js';
import {type System, systems} from '../../../snippet/systems.js';
import {escapeText} from '../../../snippet/template.js';
import {parseHtml} from '../../../snippet/tree.js';
import {fixtures} from './index.js';
import {leftOf, settingOf} from './survival.js';
import {ofUnknownProvider} from './wordpress.js';

const {system: {names}} = JSON.parse(
  readFileSync(new URL('../../../site/texts/builder/en.json', import.meta.url), 'utf8')) as
  {system: {names: Readonly<Record<System, string>>}};

const policyOf = (style: string, frame: string) => `default-src 'none'; script-src 'self'; style-src ${style}; ` +
  `connect-src 'self'; frame-src ${frame}; img-src 'self' data:; base-uri 'none'; form-action 'none'; ` +
  "require-trusted-types-for 'script'";

const embed = {component: 'news-list', language: 'en', heading: 'News of the alliance', options: {limit: '3'}} as const;
const setting = {
  ...settingOf('../'), label: 'News of the alliance',
  content: parseHtml(
    '<p><a href="../share/en/news-list.html">All news of the World Digital Education Alliance</a></p>'),
};
const forms: Readonly<Record<Form, string>> = {
  element: 'The element', pinned: 'The element, pinned to a version', div: 'The div', frame: 'The frame',
  link: 'The address',
};

/** What an editor does in the system, step by step, as recipes/ has it: without its title, and the last paragraph. */
function recipe(system: System): string {
  const text = readFileSync(new URL(`../../../recipes/${system}.md`, import.meta.url), 'utf8');
  const steps = text.replace(/^# .*\n/, '').replace(/\n\[What it looks like\][^]*$/, '\n')
    .replace(/\]\(\.\.\/site\//g, '](../');
  return (marked.parse(steps, {async: false})).trim();
}

/**
 * The steps, and a page such as an editor of the system makes it: what is left of what was pasted, beside the folder of
 * the kit.
 */
export async function examplePage(system: System): Promise<string> {
  const {forms: pasted, withScript = [], ifAllowed = []} = systems[system];
  const groups: readonly (readonly [title: string, forms: readonly Form[]])[] = [
    ['As it is pasted', pasted], ['With the script, which an administrator adds once', withScript],
    ['Where the system has been told to let it through', ifAllowed],
  ];
  // what is pinned has another address in each version
  const sections = await Promise.all(groups.flatMap(([title, named]) => named.filter((form) => form !== 'pinned')
    .map(async (form) => `    <section data-form="${form}">
      <h2>${forms[form]}</h2>
      <p>${title}:</p>
${await leftIn(system, form)}
    </section>`)));
  const name = escapeText(names[system]);
  const isWordPress = system.startsWith('wordpress');
  const policy = policyOf(
    isWordPress ? "'self' 'unsafe-inline'" : "'self'", // it hides a frame by a style of its own
    fixtures[system].around ? "'self' http: https:" : "'self'", // a frame within a sandbox is of no origin's own
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${name} – WDEA embed kit</title>
  <link rel="icon" href="../icon.svg">
  <link rel="stylesheet" href="../share/share.css">${isWordPress ? `
  <script type="module" src="wordpress.js"></script>` : ''}
</head>
<body>
  <header>
    <p class="name"><a href="../index.html">WDEA embed kit</a></p>
  </header>
  <main>
    <h1>${name}</h1>
    <section class="recipe">
${recipe(system)}
    </section>
    <p class="example">What is left of a list of news in this system, in each form that comes through:</p>
${sections.join('\n')}
  </main>
</body>
</html>
`;
}

/** What the system leaves, by the first of its rules that lets the form through. */
async function leftIn(system: System, form: Form): Promise<string> {
  const {filter, allowed = [], link, around = (html) => html} = fixtures[system];
  if (form === 'link') {
    const {linkIs} = systems[system];
    if (linkIs === 'frame') return ofUnknownProvider(quoted, 'example'); // what the page answers by oEmbed
    const folder = linkIs === 'text' ? 'https://example.org/wdea/' : setting.folder;
    return filter(await link!(writeForm(embed, form, {...setting, folder}), setting.label));
  }
  const html = writeForm(embed, form, setting);
  const rule = [filter, ...allowed].find((each) => leftOf(form, embed, setting, each) !== 'nothing')!;
  const whole = leftOf(form, embed, setting, rule) === 'all';
  return around(rule(html)) + (whole ? '' : '\n<script type="module" src="../wdea.js"></script>');
}

const quoted = `<blockquote><a href="../share/en/news-list.html">${setting.label}</a></blockquote>` +
  writeForm(embed, 'frame', setting);
