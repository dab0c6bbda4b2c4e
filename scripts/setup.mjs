/**
 * Makes a fresh clone ready: imported first by start, test and check. It needs Node and npm only, so it must not
 * import anything from node_modules, and what it is imported into must load its packages with `import()` afterwards.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

/** What is wrong with this version of Node, or '' when it will do: the tools load ES modules with `require`. */
export function nodeFault(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const fits = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  return fits ? '' : `Node ${version} is too old: this project needs Node 20.19 or newer, or 22.12 or newer ` +
    '(24 is recommended). Get it from https://nodejs.org/';
}

/**
 * Why node_modules doesn't fit package-lock.json, or '' when it does. npm writes what it installed to
 * node_modules/.package-lock.json; a package more than the lockfile asks for (a browser for the tests) is no fault.
 */
export function installFault(folder = root) {
  const {packages: wanted} = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8'));
  let installed;
  try {
    ({packages: installed} = JSON.parse(readFileSync(`${folder}/node_modules/.package-lock.json`, 'utf8')));
  } catch {
    return 'node_modules is missing';
  }
  for (const [path, {version, integrity, optional}] of Object.entries(wanted)) {
    const found = installed[path];
    if (path === '' || (!found && optional)) continue;
    if (!found || found.version !== version || found.integrity !== integrity) {
      return `${path} is ${found ? `at ${found.version}, not at ${version}` : 'missing'}`;
    }
  }
  return '';
}

/** Runs npm, the very one that runs us where there is one, and returns its exit code. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  const options = {cwd: root, stdio: ['ignore', 'inherit', 'inherit']};
  const {status, error} = cli?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, {...options, shell: process.platform === 'win32'});
  if (error) throw error;
  return status ?? 1;
}

function setup() {
  const tooOld = nodeFault();
  if (tooOld) {
    console.error(tooOld);
    process.exit(1);
  }
  const fault = installFault();
  if (!fault) return;
  console.log(`Installing what package-lock.json says, because ${fault} (npm ci) …`);
  // warnings tell only that some tools ask for a later Node than they need; errors are shown
  if (npm('ci', '--loglevel=error') !== 0) {
    console.error('npm ci failed: see its message above. It needs to reach the npm registry.');
    process.exit(1);
  }
}

setup();
