import type {Directory} from '../../../src/directory.js';
import type {WdeaElement} from '../element.js';

/** The directories that elements on this page have opened, so that none is loaded twice. */
const opened = new Map<string, Promise<Directory>>();

/**
 * Opens a large directory in the element's language; its reader is loaded with the first one. The address is relative
 * to the page's.
 */
export function directoryAt(address: string, {baseURI, l10n: {wanted: language}}: WdeaElement): Promise<Directory> {
  const url = URL.canParse(address, baseURI) ? new URL(address, baseURI).href : address;
  const key = `${language} ${url}`;
  const known = opened.get(key);
  if (known) return known;
  const directory = import('../../../src/directory.js').then(({openDirectory}) => openDirectory({url, language}));
  opened.set(key, directory);
  // what could not be loaded is asked for again
  directory.catch(() => opened.delete(key));
  return directory;
}
