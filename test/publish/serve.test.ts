import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {serve, type ServeOptions} from '../../publish/serve.js';
import {eventPath, feedPath, feeds} from '../../src/protocol/feeds.js';
import {temporaryFolder} from '../support/publishing.js';

const hash = 'ab'.repeat(32);

async function serving(context: TestContext, options: Partial<ServeOptions> = {}) {
  const dir = temporaryFolder(context);
  const files = {
    'v1/current.json': '{}', [`v1/b/ab/${hash}.json`]: '{}', 'wdea.js': '// loader', 'chunks/lit-Ab12_-x.js': '// lit',
    'index.html': '<html><head><title>Gallery</title></head><body></body></html>',
    'example/index.html': '<p>Example</p>', 'site.css': 'p {}', '.hidden/secret.json': '{}',
    ...Object.fromEntries(Object.values(feeds).flatMap((formats) => Object.values(formats))
      .map((file) => [feedPath('ar', file), ''])),
    [eventPath('ar', 'example-conference')]: '',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), {recursive: true});
    writeFileSync(join(dir, path), text);
  }
  const server = await serve({dir, port: 0, ...options});
  context.after(() => server.close());
  return {...server, dir};
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Asks for a path as it is, without the tidying that `fetch` does. */
const ask = (port: number, path: string, method = 'GET') => new Promise<Answer>((resolve, reject) => {
  request({host: '127.0.0.1', port, path, method}, (response) => {
    response.resume();
    resolve({status: response.statusCode!, headers: response.headers});
  }).on('error', reject).end();
});

test('files come with their type and cache rule, and pages of any origin may read them', async (context) => {
  const {port} = await serving(context);
  const expected = [
    ['/v1/current.json', 'application/json; charset=utf-8', 'no-cache'],
    [`/v1/b/ab/${hash}.json`, 'application/json; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/chunks/lit-Ab12_-x.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/wdea.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/site.css', 'text/css; charset=utf-8', 'no-cache'],
    ['/feeds/ar/news.rss', 'application/rss+xml; charset=utf-8', 'no-cache'],
    ['/feeds/ar/news.atom', 'application/atom+xml; charset=utf-8', 'no-cache'],
    ['/feeds/ar/news.json', 'application/feed+json', 'no-cache'],
    ['/feeds/ar/events.ics', 'text/calendar; charset=utf-8', 'no-cache'],
    ['/feeds/ar/events/example-conference.ics', 'text/calendar; charset=utf-8', 'no-cache'],
    ['/feeds/ar/members.csv', 'text/csv; charset=utf-8', 'no-cache'],
    ['/feeds/ar/members.geojson', 'application/geo+json', 'no-cache'],
    ['/feeds/ar/resources.csv', 'text/csv; charset=utf-8', 'no-cache'],
    ['/feeds/ar/resources.jsonld', 'application/ld+json', 'no-cache'],
    ['/', 'text/html;charset=utf-8', 'no-cache'],
    ['/example/', 'text/html;charset=utf-8', 'no-cache'],
  ];
  for (const [path, type, cache] of expected) {
    const {status, headers} = await ask(port, path!);
    assert.deepEqual([status, headers['content-type'], headers['cache-control']], [200, type, cache], path);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
});

test('a missing file is a 404 that pages of any origin may read', async (context) => {
  const {port} = await serving(context);
  const paths = [
    '/nothing.json', '/v1/', '/%E0%A4%A', '/.hidden/secret.json', '/%2ehidden/secret.json', '/../etc/hostname',
    '/%2e%2e/%2e%2e/etc/hostname', '/..%2f..%2fetc/hostname',
  ];
  for (const path of paths) {
    const {status, headers} = await ask(port, path);
    assert.deepEqual([status, headers['access-control-allow-origin']], [404, '*'], path);
  }
});

test('a folder without its slash leads to the one with it', async (context) => {
  const {port} = await serving(context);
  const {status, headers} = await ask(port, '/example');
  assert.deepEqual([status, headers.location], [301, 'example/']);
});

test('nothing but reading is answered', async (context) => {
  const {port} = await serving(context);
  assert.equal((await ask(port, '/v1/current.json', 'HEAD')).status, 200);
  const {status, headers} = await ask(port, '/v1/current.json', 'POST');
  assert.deepEqual([status, headers.allow], [405, 'GET, HEAD']);
});

test('what is published while it is served is found', async (context) => {
  const {dir, url} = await serving(context);
  writeFileSync(join(dir, 'v1/current.json'), '{"sequence":2}');
  assert.deepEqual(await (await fetch(`${url}v1/current.json`)).json(), {sequence: 2});
});

test('a taken port is told, and the next free one is used', async (context) => {
  const {port: taken} = await serving(context);
  const told: number[] = [];
  let ready = 0;
  const {port} = await serving(context, {
    port: taken, onTaken: (number) => told.push(number), onReady: (server) => ready = server.port,
  });
  assert.ok(port > taken);
  assert.equal(ready, port);
  assert.deepEqual(told, Array.from({length: port - taken}, (_, i) => taken + i));
});

test('pages reload when told, and only then carry a script for it', async (context) => {
  const plain = await serving(context);
  assert.doesNotMatch(await (await fetch(plain.url)).text(), /script/);
  assert.equal((await fetch(`${plain.url}__reload`)).status, 404);

  const live = await serving(context, {liveReload: true});
  const {url} = live;
  assert.match(await (await fetch(url)).text(), /<script type="module" src="\/__reload\.js"><\/script><\/head>/);
  assert.match(await (await fetch(`${url}example/`)).text(), /^<p>Example<\/p><script type="module"/);
  assert.match(await (await fetch(`${url}__reload.js`)).text(), /EventSource/);
  const abort = new AbortController();
  const {body, headers} = await fetch(`${url}__reload`, {signal: abort.signal});
  assert.equal(headers.get('content-type'), 'text/event-stream');
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  assert.match((await reader.read()).value!, /^retry/);
  live.reload();
  assert.equal((await reader.read()).value, 'data: reload\n\n');
  abort.abort();
});

test('a folder that does not exist is refused', async () => {
  await assert.rejects(serve({dir: 'no/such/folder', port: 0}),
    {name: 'PublishError', hint: /wdea publish --out no\/such\/folder/});
});
