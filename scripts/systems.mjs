/** Writes site/systems/: an example page for each system, by the rules that test/site/systems/ has of them. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './setup.mjs';

const {tsImport} = await import('tsx/esm/api');
const {systems} = await tsImport('../snippet/systems.ts', import.meta.url);
const {examplePage} = await tsImport('../test/site/systems/example.ts', import.meta.url);

for (const system of Object.keys(systems)) {
  writeFileSync(join(root, `site/systems/${system}.html`), await examplePage(system));
}
