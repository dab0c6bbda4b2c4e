/** A page with six different elements, for the test of its bytes and the measurement of its time. */
export const six = [
  'wdea-news-ticker', 'wdea-news-list', 'wdea-event-list', 'wdea-member-map', 'wdea-resource-list',
  'wdea-alliance-stats',
];

/** The same organisations as a list, without the map. */
export const sixWithList = six.map((tag) => (tag === 'wdea-member-map' ? 'wdea-member-list' : tag));

/** How many of them stand on the first screen: those below may wait until a reader comes near. */
export const onFirstScreen = 2;

/** Height of the ticker on a phone, in em: longer words take more lines. */
const tickerHeight = {zh: 11.75, en: 12.25, ar: 13.75, fr: 15.25, ru: 16.75, es: 15.25};
/** Height of a heading with its margins, in em. */
const headingHeight = 4.75;

/** As README.md recommends: a place kept for each element, as high as it will be, or higher than the screen. */
const stylesIn = (lang, headed) => `
  body { font: 16px/1.5 sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
  ${[...six, ...sixWithList].map((tag) => `${tag}:not(:defined)`).join(', ')} { display: block; min-height: 50em; }
  wdea-news-ticker:not(:defined) { min-height: ${tickerHeight[lang] + (headed ? headingHeight : 0)}em; }
  @media (min-width: 45em) { wdea-news-ticker:not(:defined) { min-height: ${headed ? 11 : 6.25}em; } }`;

/**
 * @param {{kit: string, lang: string, tags?: readonly string[], own: boolean, patient?: boolean}} page the folder of
 *   the kit, a language, the elements, whether the page has content of its own between their tags, and whether those
 *   below the first screen wait until a reader comes near, as README.md recommends
 * @returns {string} HTML
 */
export const pageOfSix = ({kit, lang, tags = six, own, patient = false}) => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Six</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>${stylesIn(lang, own)}</style><script type="module" src="${kit}wdea.js"></script></head>
<body><h1>World Digital Education Alliance</h1>
${tags.map((tag, at) => `<${tag}${patient && at >= onFirstScreen ? ' load="visible"' : ''}>${own ? `
  <h2 slot="heading">${tag.slice(5)}</h2>
  <p><a href="https://wdea.bnu.edu.cn/">World Digital Education Alliance</a></p>
` : ''}</${tag}>`).join('\n')}
<p id="end">End of the page.</p></body></html>`;
