/**
 * WebKitGTK by WebDriver: WebKitWebDriver opens the MiniBrowser that comes with the library, in a virtual display where
 * there is none.
 */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';
import {findExecutable} from './executable.mjs';

/**
 * Opens a browser window. `send` asks WebDriver for something, by its path below that of the session.
 *
 * @returns {Promise<{send(method: string, path: string, body?: object): Promise<any>, stop(): Promise<void>}>}
 */
export async function openWebKit({driver, miniBrowser, xvfb} = findWebKit()) {
  const children = [];
  const env = {...process.env};
  if (xvfb) env.DISPLAY = `:${await startXvfb(xvfb, children)}`;
  const port = await freePort();
  children.push(spawn(driver, [`--port=${port}`], {env, stdio: 'ignore'}));
  const base = `http://127.0.0.1:${port}`;
  await until(() => request('GET', `${base}/status`), 'WebKitWebDriver');
  const {sessionId} = await request('POST', `${base}/session`, {capabilities: {alwaysMatch: {
    'webkitgtk:browserOptions': {binary: miniBrowser, args: ['--automation']},
  }}});
  const session = `${base}/session/${sessionId}`;
  return {
    send: (method, path, body) => request(method, session + path, body),
    async stop() {
      await request('DELETE', session).catch(() => {});
      for (const child of children.reverse()) child.kill();
    },
  };
}

/** The programs that it takes; throws an error that says how to get the one that is missing. */
export const findWebKit = () => ({
  driver: findExecutable('WebKitWebDriver', 'webkit2gtk-driver', undefined, ['WebKitWebDriver']),
  miniBrowser: findMiniBrowser(),
  xvfb: process.env.DISPLAY ? '' : findExecutable('Xvfb', 'xvfb', undefined, ['Xvfb']),
});

function findMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter(existsSync)
    .flatMap((folder) => [folder, ...readdirSync(folder).filter((name) => name.includes('-linux-'))
      .map((name) => `${folder}/${name}`)]);
  const places = ['6.0', '4.1', '4.0'].flatMap((version) =>
    libraries.map((folder) => `${folder}/webkit2gtk-${version}/MiniBrowser`));
  return findExecutable('The MiniBrowser of WebKitGTK', 'webkit2gtk-driver', process.env.WEBKIT_PATH, ['MiniBrowser'],
    places);
}

/** Starts a virtual display and resolves with its number, which it chooses itself. */
function startXvfb(xvfb, children) {
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  children.push(child);
  return new Promise((resolve, reject) => {
    child.stdio[3].once('data', (data) => resolve(String(data).trim()));
    child.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(attempt, what) {
  for (let left = 100; left > 0; left--) {
    try {
      return await attempt();
    } catch {
      await pause(100);
    }
  }
  throw new Error(`${what} didn't answer within ten seconds.`);
}

async function request(method, url, body) {
  const answer = await fetch(url, {method, body: body && JSON.stringify(body)});
  const {value} = await answer.json();
  if (!answer.ok) throw new Error(`WebDriver ${method} ${url}: ${value?.message ?? answer.status}`);
  return value;
}
