/**
 * Runs browser tests in WebKitGTK: WebKitWebDriver opens the MiniBrowser that comes with the library, in a virtual
 * display where there is none. The methods besides the launcher's own are what @web/test-runner-commands calls.
 */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';
import {findExecutable} from './executable.mjs';

/** WebDriver's code points for keys that have a name. */
const keys = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A',
  Escape: '\uE00C', Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Delete: '\uE017',
};

/** @returns {import('@web/test-runner-core').BrowserLauncher} */
export function webkitLauncher() {
  const driver = findExecutable('WebKitWebDriver', 'webkit2gtk-driver', undefined, ['WebKitWebDriver']);
  const miniBrowser = findMiniBrowser();
  const xvfb = process.env.DISPLAY ? '' : findExecutable('Xvfb', 'xvfb', undefined, ['Xvfb']);
  const children = [];
  let session = ''; // the address of the one browser window that all test files use, one after the other
  let starting;
  let active = '';

  const perform = (actions) => request('POST', `${session}/actions`, {actions});
  const pointer = (...actions) =>
    perform([{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}]);
  const move = (x, y) => ({type: 'pointerMove', x, y, duration: 0});
  const button = (type, name = 'left') => ({type, button: ['left', 'middle', 'right'].indexOf(name)});

  async function start() {
    const env = {...process.env};
    if (xvfb) env.DISPLAY = `:${await startXvfb(xvfb, children)}`;
    const port = await freePort();
    children.push(spawn(driver, [`--port=${port}`], {env, stdio: 'ignore'}));
    const base = `http://127.0.0.1:${port}`;
    await until(() => request('GET', `${base}/status`), 'WebKitWebDriver');
    const {sessionId} = await request('POST', `${base}/session`, {capabilities: {alwaysMatch: {
      'webkitgtk:browserOptions': {binary: miniBrowser, args: ['--automation']},
    }}});
    session = `${base}/session/${sessionId}`;
  }

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      await (starting ??= start());
      active = id;
      await request('POST', `${session}/url`, {url});
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => request('GET', `${session}/url`),
    async stopSession() {
      active = '';
      await request('POST', `${session}/url`, {url: 'about:blank'});
      return {};
    },
    startDebugSession() {
      throw new Error('Open the address in a WebKit browser instead.');
    },
    async stop() {
      await starting?.catch(() => {});
      if (session) await request('DELETE', session).catch(() => {});
      for (const child of children.reverse()) child.kill();
    },
    async sendKeys(id, values) {
      const codes = values.map((value) => keys[value] ?? value);
      await perform([{type: 'key', id: 'keyboard', actions: codes.flatMap((value) =>
        [{type: 'keyDown', value}, {type: 'keyUp', value}])}]);
    },
    sendMouseMove: (id, x, y) => pointer(move(x, y)),
    sendMouseClick: (id, x, y, name) => pointer(move(x, y), button('pointerDown', name), button('pointerUp', name)),
    sendMouseDown: (id, name) => pointer(button('pointerDown', name)),
    sendMouseUp: (id, name) => pointer(button('pointerUp', name)),
    resetMouse: () => request('DELETE', `${session}/actions`),
  };
}

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
