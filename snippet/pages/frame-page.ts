import {direction, type Language, languages} from '../../src/protocol/languages.js';
import {pagePath} from '../embed.js';
import {element} from '../tree.js';
import {titled, writePage} from './page.js';

/**
 * The page of a component for an `<iframe>`: its script takes language and options from the address. Without script it
 * leads to the pages that read without.
 *
 * @param labels name of the component in each language
 * @param records collections whose records have pages of their own
 */
export function writeFramePage(
  component: string, labels: Readonly<Record<Language, string>>, folder: string, records: readonly string[],
): string {
  const links = languages.map((language) => element('a', {
    href: folder + pagePath({component, language, options: {}}),
    lang: language, dir: direction(language), target: '_top',
  }, [titled(labels[language], language)]));
  return writePage({
    language: 'en', folder, title: titled(labels.en, 'en'),
    styles: ['embed/frame.css'], scripts: ['embed/frame.js', 'wdea.js'],
    head: [element('meta', {name: 'robots', content: 'noindex'})],
    body: [element('div', {'data-wdea': component, 'data-records': records.join(' ')},
      links.map((link) => element('p', {}, [link])))],
  });
}
