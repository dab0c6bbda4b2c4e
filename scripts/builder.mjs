/**
 * The pages of the embed builder in six languages, site/builder/index.html, zh.html, …, from the texts in
 * site/texts/builder. What they do is in site/builder/*.ts. `npm run docs` writes them; a test holds the pages to it.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileOf, languageLinks, names, policy} from './gallery.mjs';
import {root} from './setup.mjs';

/** The pages by their path below site/. */
export function builderPages() {
  return Object.fromEntries(Object.keys(names).map((lang) => {
    const read = (path) => JSON.parse(readFileSync(join(root, 'site/texts', path), 'utf8'));
    return [`builder/${fileOf(lang)}`, page(lang, read(`builder/${lang}.json`), read(`${lang}.json`))];
  }));
}

const page = (lang, texts, site) => `<!DOCTYPE html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy.replace('img-src', "frame-src 'self'; img-src")}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${texts.title}</title>
  <meta name="description" content="${texts.description}">
  <link rel="icon" href="../icon.svg">
  <link rel="stylesheet" href="../site.css">
  <link rel="stylesheet" href="builder.css">
  <script type="module" src="builder.js"></script>
</head>
<body>
  <header>
    <p class="name"><a href="../${fileOf(lang)}">${site.title}</a></p>
    ${languageLinks(lang, site.language)}
  </header>

  <main>
    <h1>${texts.heading}</h1>
    <p class="lead">${texts.lead}</p>
    <div id="builder">
      <noscript><p>${texts.noScript}</p></noscript>
      <p><a href="../${fileOf(lang)}">${texts.gallery}</a></p>
    </div>
  </main>

  <footer>${site.footer.map((text) => `
    <p>${text}</p>`).join('')}
  </footer>
</body>
</html>
`;
