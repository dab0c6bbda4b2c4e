/**
 * The gallery in six languages: site/index.html, zh.html, … from the texts in site/texts and the list below.
 * `npm run docs` writes it; a test holds the pages to it.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './setup.mjs';

export const names = {zh: '中文', en: 'English', fr: 'Français', ru: 'Русский', es: 'Español', ar: 'العربية'};
const site = 'https://wdea.bnu.edu.cn/';
export const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/**
 * The components in the order of the page, with the attributes of their snippets besides the heading. What stands
 * behind a dot tells two examples of one component apart.
 */
export const groups = {
  alliance: {
    'news-ticker': '',
    'news-list': 'limit="5"',
    'event-list': '',
    'conference': '',
    'member-map': '',
    'member-list': 'limit="5"',
    'member-card': 'member="bnu"',
    'member-badge': 'member="mpu"',
    'alliance-stats': 'scope="alliance conference"',
    'governance': '',
    'people-list': '',
    'milestones': '',
    'practice-list': 'limit="5"',
    'resource-list': 'limit="5"',
    'join': '',
  },
  platform: {
    'portal': '',
    'info-column': 'limit="5"',
    'resource-service': 'limit="5"',
    'service-hall': '',
    'alliance-stats.platform': 'scope="platform"',
  },
  shared: {
    'search': '',
    'item': 'collection="resources" record="wdec-hangzhou-initiative"',
    'language-switch': '',
    'config': 'lang="{lang}"',
  },
};

/** Elements without a heading, and those without content of the page's own between their tags. */
const withoutHeading = ['member-card', 'member-badge', 'language-switch', 'config'];
const withoutContent = ['language-switch', 'config'];

export const fileOf = (lang) => (lang === 'en' ? 'index.html' : `${lang}.html`);

/** The way from a page to itself in the other languages. */
export const languageLinks = (lang, label) => `<nav class="languages" aria-label="${label}">
      <ul>${Object.entries(names).map(([each, name]) => `
        <li><a href="${fileOf(each)}" lang="${each}" hreflang="${each}"${
  each === lang ? ' aria-current="page"' : ''}>${name}</a></li>`).join('')}
      </ul>
    </nav>`;

const escape = (html) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const indent = (text, by) => text.replaceAll('\n', `\n${' '.repeat(by)}`);

/** The pages by their path below site/. */
export function galleryPages() {
  return Object.fromEntries(Object.keys(names).map((lang) => {
    const texts = JSON.parse(readFileSync(join(root, `site/texts/${lang}.json`), 'utf8'));
    return [fileOf(lang), page(lang, texts)];
  }));
}

function element(name, attributes, lang, texts) {
  const heading = withoutHeading.includes(name) ? '' : ` heading="${texts.components[name].heading}" heading-level="3"`;
  const others = attributes && ` ${attributes.replace('{lang}', lang)}`;
  const content = withoutContent.includes(name) ? ''
    : `\n  <a href="${site}"${texts.allianceLang}>${texts.alliance}</a>\n`;
  const tag = `wdea-${name.split('.')[0]}`;
  return `<${tag}${heading}${others}>${content}</${tag}>`;
}

const idOf = (name) => name.replace('.', '-');

const component = (name, attributes, lang, texts) => `
    <section class="component" id="${idOf(name)}">
      <div class="about">
        <h2>${texts.components[name].name}</h2>
        <p>${texts.components[name].text}</p>
      </div>
      <div class="live">
        ${name === 'config' ? `<p>${texts.unseen}</p>` : indent(element(name, attributes, lang, texts), 8)}
      </div>
      <div class="snippet">
        <p>${texts.paste}</p>
        <pre dir="ltr"><code>&lt;script type="module" src="<span class="folder">…/</span>wdea.js"&gt;&lt;/script&gt;

${escape(element(name, attributes, lang, texts))}</code></pre>
        <button type="button" hidden>${texts.copy}</button>
        <span role="status" data-done="${texts.copied}"></span>
      </div>
    </section>
`;

const page = (lang, texts) => `<!DOCTYPE html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${texts.title}</title>
  <meta name="description" content="${texts.description}">
  <link rel="icon" href="icon.svg">
  <link rel="stylesheet" href="site.css">
  <script type="module" src="wdea.js"></script>
  <script type="module" src="site.js"></script>
</head>
<body>
  <header>
    <p class="name">${texts.title}</p>
    ${languageLinks(lang, texts.language)}
  </header>

  <main>
    <h1>${texts.heading}</h1>
    <p class="lead">${texts.lead}</p>
    <p><a href="builder/${fileOf(lang)}">${texts.builder}</a></p>
    <p><a href="example/${fileOf(lang)}">${texts.example}</a></p>

    <nav class="contents" aria-label="${texts.contents}">${Object.entries(groups).map(([group, components]) => `
      <section>
        <h2>${texts.groups[group]}</h2>
        <ul>${Object.keys(components).map((name) => `
          <li><a href="#${idOf(name)}">${texts.components[name].name}</a></li>`).join('')}
        </ul>
      </section>`).join('')}
    </nav>
${Object.values(groups).flatMap((components) => Object.entries(components))
    .map(([name, attributes]) => component(name, attributes, lang, texts)).join('')}
    <section class="attributes" aria-labelledby="attributes-name">
      <h2 id="attributes-name">${texts.attributes}</h2>
      <dl>${Object.entries(texts.attribute).map(([name, text]) => `
        <div>
          <dt><code>${name}</code></dt>
          <dd>${text}</dd>
        </div>`).join('')}
      </dl>
      <p>${texts.script}</p>
    </section>
  </main>

  <footer>${texts.footer.map((text) => `
    <p>${text}</p>`).join('')}
  </footer>
</body>
</html>
`;
