/**
 * `npm start`: set-up, build, publish content/ into dist/site, serve it (PORT, else 8080). What is edited afterwards
 * shows in the open pages: content and pages are published again, components are built first.
 */
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './setup.mjs';
import {ensureLocales} from './localize.mjs';

const {tsImport} = await import('tsx/esm/api');
const {formatFault} = await tsImport('../publish/faults.ts', import.meta.url);
const {publish} = await tsImport('../publish/publish.ts', import.meta.url);
const {reportLines} = await tsImport('../publish/report.ts', import.meta.url);
const {serve} = await tsImport('../publish/serve.ts', import.meta.url);
const {watch} = await import('chokidar');
const rollup = await import('rollup');
const {buildPinned} = await import('./pinned.mjs');
const {default: configs} = await import('../rollup.config.js');

const out = join(root, 'dist/site');
const port = Number(process.env.PORT || 8080);
let serving = null;
let paged; // the edition that the pages to be shared are of
let updating = Promise.resolve();

ensureLocales();
mkdirSync(out, {recursive: true});
await build('dist/cdn');
await update();
// the address is known from here on, which pages to be shared name
serving = await serve({
  dir: out,
  port,
  liveReload: true,
  onTaken: (taken) => console.log(`Port ${taken} is taken.`),
});
const {writePages} = await tsImport('../publish/embed/pages.ts', import.meta.url); // the components take a second
void update({reload: false});
void build('dist/cdn/builder').then(() => update({reload: false}));
buildPinned().then(() => update({reload: false}), ({message}) =>
  console.error(`The pinned scripts could not be built: ${message}`));
onChange(['content', 'site'], () => update());
onChange(['locales'], (name) => name.endsWith('.xlf') && ensureLocales());
console.log(`Ready after ${(performance.now() / 1000).toFixed(1)} s: ${serving.url} (stop with Ctrl+C)`);

/** Builds what goes into a folder now, and again whenever one of its modules changes; resolves after the first time. */
function build(dir) {
  const watcher = rollup.watch(configs.find(({output}) => output.dir === dir));
  let again = false;
  return new Promise((resolve) => watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(`${dir} could not be built: ${event.error.message}`);
    if ('result' in event) void event.result?.close();
    if (event.code !== 'END') return;
    if (again) void update();
    again = true;
    resolve();
  }));
}

/** Publishes after what is under way, since only one may write, and reloads the open pages unless told not to. */
function update({reload = true} = {}) {
  return (updating = updating.then(() => publishOnce(reload)));
}

/** With a fault nothing is written, so that the last good edition stays. */
async function publishOnce(reload) {
  try {
    const result = await publish({content: join(root, 'content'), out, allowShrink: true});
    const lines = result.ok ? reportLines(result) : [...result.faults.map(formatFault), 'Nothing was published.'];
    console.log(serving && result.ok ? lines.at(-1) : lines.join('\n'));
    if (result.ok && reload) serving?.reload();
    if (result.ok && serving && result.sequence !== paged) {
      await writePages({dir: out, address: serving.url});
      paged = result.sequence;
    }
  } catch (error) {
    console.error(error.hint ? `${error.message}\n${error.hint}` : error);
  }
}

/** Calls `act` once for changes that come together, such as all the files that an editor or a checkout writes. */
function onChange(folders, act) {
  let timer;
  watch(folders.map((folder) => join(root, folder)), {ignoreInitial: true}).on('all', (event, name) => {
    clearTimeout(timer);
    timer = setTimeout(act, 100, name);
  });
}
