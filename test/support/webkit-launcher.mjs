/**
 * Runs browser tests in WebKitGTK. The methods besides the launcher's own are what @web/test-runner-commands calls.
 */
import {findWebKit, openWebKit} from './webkit-driver.mjs';

/** WebDriver's code points for keys that have a name. */
const keys = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A',
  Escape: '\uE00C', Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Delete: '\uE017',
};

/** @returns {import('@web/test-runner-core').BrowserLauncher} */
export function webkitLauncher() {
  const programs = findWebKit();
  let window; // the one browser window that all test files use, one after the other
  let active = '';

  const send = async (...call) => (await (window ??= openWebKit(programs))).send(...call);
  const perform = (actions) => send('POST', '/actions', {actions});
  const pointer = (...actions) =>
    perform([{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}]);
  const move = (x, y) => ({type: 'pointerMove', x, y, duration: 0});
  const button = (type, name = 'left') => ({type, button: ['left', 'middle', 'right'].indexOf(name)});

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      active = id;
      await send('POST', '/url', {url});
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => send('GET', '/url'),
    async stopSession() {
      active = '';
      await send('POST', '/url', {url: 'about:blank'});
      return {};
    },
    startDebugSession() {
      throw new Error('Open the address in a WebKit browser instead.');
    },
    stop: async () => (await window?.catch(() => undefined))?.stop(),
    async sendKeys(id, values) {
      const codes = values.map((value) => keys[value] ?? value);
      await perform([{type: 'key', id: 'keyboard', actions: codes.flatMap((value) =>
        [{type: 'keyDown', value}, {type: 'keyUp', value}])}]);
    },
    sendMouseMove: (id, x, y) => pointer(move(x, y)),
    sendMouseClick: (id, x, y, name) => pointer(move(x, y), button('pointerDown', name), button('pointerUp', name)),
    sendMouseDown: (id, name) => pointer(button('pointerDown', name)),
    sendMouseUp: (id, name) => pointer(button('pointerUp', name)),
    resetMouse: () => send('DELETE', '/actions'),
  };
}
