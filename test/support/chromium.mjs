/** The Chromium that tests, the story check and the measurements run in. */
import {existsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {npm, root} from '../../scripts/setup.mjs';

/** A Chromium in an npm package (Linux x64), for machines without a browser. */
const packaged = '@sparticuz/chromium@153.0.0';

const choices = `No Chrome or Chromium was found. Any of these will do:
  - install Chrome or Chromium (Debian as root: apt-get install chromium)
  - set CHROME_PATH to the executable of one
  - npm install --no-save ${packaged} (Linux x64 only)`;

/** Nothing but the page under test may use the network; a sandbox can't be had as root or in most CI. */
export const chromiumArgs = [
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run',
  ...(process.env.CI || process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
];

/**
 * Path of the executable: CHROME_PATH, else an installed one, else one from npm, installed into node_modules without
 * a trace in package.json or the lockfile.
 * @throws Error that names the choices.
 */
export async function findChromium() {
  const {CHROME_PATH} = process.env;
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH is ${CHROME_PATH}, but there is no such file.`);
  }
  return (await installed()) ?? (await unpacked());
}

async function installed() {
  const {Launcher} = await import('chrome-launcher');
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined; // it throws where it finds none
  }
}

async function unpacked() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(choices);
  const folder = join(root, 'node_modules/@sparticuz/chromium');
  if (!existsSync(folder)) {
    console.log(`No Chrome or Chromium is installed: fetching ${packaged} into node_modules …`);
    npm('install', '--no-save', packaged);
  }
  if (!existsSync(folder)) throw new Error(choices);
  const {default: chromium, inflate, setupLambdaEnvironment} = await import('@sparticuz/chromium');
  // The package brings the NSS libraries too, but uses them only where it believes to be on AWS Lambda.
  await inflate(join(folder, 'bin/al2023.tar.br'));
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
  return chromium.executablePath();
}
