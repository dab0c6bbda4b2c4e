import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './setup.mjs';

/** The elements, read off the folders: `{name: 'news-ticker', module: 'components/news-ticker/news-ticker.ts'}`. */
export function elements(folder = root) {
  return readdirSync(join(folder, 'components'), {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => ({name, module: `components/${name}/${name}.ts`}))
    .filter(({module}) => existsSync(join(folder, module)));
}
