import {html, nothing, svg, type TemplateResult} from 'lit';
import {pagePath, pageless} from '../../snippet/embed.js';
import {allianceName} from '../../snippet/names.js';
import {direction} from '../../src/protocol/languages.js';
import type {App} from './app.js';
import {renderCopyable} from './copyable.js';
import {family, layOut, type Picture, toPng} from './picture.js';
import {attributeText, fill} from './texts.js';

/** What can be shared where no script runs: a page, a text, a picture. */
export function renderShare(app: App): TemplateResult {
  const {state: {embed}, contents, folder, lacking} = app;
  const {share: texts, copy, language} = app.texts;
  const title = html`<h2 id="share-title">${texts.title}</h2>`;
  if (pageless.has(embed.component) || lacking) {
    const why = lacking ? fill(copy.incomplete, {label: attributeText(app.texts, lacking).name}, language)
      : texts.nothing;
    return html`<section class="step" aria-labelledby="share-title">${title}<p>${why}</p></section>`;
  }
  const address = folder + pagePath(embed);
  const {label, current} = contents.of(embed);
  const heading = embed.heading || label;
  const {name} = allianceName(embed.language);
  const scan = scanText[embed.language];
  const picture = current ? layOut(address, heading, [name, scan], embed.language) : undefined;
  return html`
    <section class="step share" aria-labelledby="share-title">
      ${title}
      <p class="help">${texts.text}</p>
      ${renderCopyable(app, 'share-address', address, texts.address)}
      ${renderCopyable(app, 'share-words', `${heading} · ${name}\n${address}`, texts.words, !current)}
      <h3>${texts.picture}</h3>
      ${picture ? renderPicture(app, picture, address) : nothing}
    </section>`;
}

/** The picture's own words are in the language of what it leads to. */
const scanText = {
  zh: '扫码阅读', en: 'Scan to read', fr: 'Scannez pour lire', ru: 'Отсканируйте, чтобы читать',
  es: 'Escanee para leer', ar: 'امسح الرمز للقراءة',
};

function renderPicture(app: App, picture: Picture, address: string): TemplateResult {
  const {texts: {share: texts, language}, state: {embed}} = app;
  const {width, height, code, lines} = picture;
  const dir = direction(embed.language);
  const save = async () => {
    const url = URL.createObjectURL(await toPng(picture, dir));
    const download = `wdea-${embed.component}-${embed.language}.png`;
    Object.assign(document.createElement('a'), {href: url, download}).click();
    URL.revokeObjectURL(url);
  };
  return html`
    <svg class="picture" viewBox="0 0 ${width} ${height}" role="img" direction=${dir}
        aria-label=${fill(texts.alt, {address}, language)}>
      <rect width=${width} height=${height} fill="#ffffff"/>
      <path d=${code} fill="#000000" shape-rendering="crispEdges"/>
      ${lines.map(({text, y, size, bold}) => svg`
        <text x=${width / 2} y=${y} text-anchor="middle" font-family=${family} font-size=${size} fill="#000000"
          font-weight=${bold ? 600 : 400} lang=${embed.language}>${text}</text>`)}
    </svg>
    <button type="button" @click=${save}>${texts.download}</button>`;
}
