import assert from 'node:assert/strict';
import {after, afterEach, beforeEach, describe, test} from 'node:test';
import {openCollection} from '../../src/collection.js';
import {type ErrorCode, WdeaError} from '../../src/errors.js';
import {news} from '../../src/protocol/collections/news.js';
import {sha256} from '../../src/protocol/hash.js';
import {blobPath, pointerPath} from '../../src/protocol/snapshot.js';
import {snapshotInfo} from '../../src/snapshot-info.js';
import {openSnapshot, type SnapshotOptions} from '../../src/snapshot.js';
import {newsCards} from '../fixtures/records.js';
import {
  type Answer, body, endless, type FaultServer, type Handler, page, reset, silence, stall, startFaultServer,
  status, truncate,
} from '../support/fault-server.js';
import {type Files, makeSnapshot} from '../support/make-snapshot.js';

const quick = {timeout: {attempt: 5_000, total: 10_000}, retry: {base: 1, cap: 2}} satisfies Partial<SnapshotOptions>;
const impatient = {
  timeout: {attempt: 300, total: 5_000}, retry: {limit: 1, base: 1},
} satisfies Partial<SnapshotOptions>;

const unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));
after(() => assert.deepEqual(unhandled, []));

let files: Files;
let server: FaultServer;
let handler: Handler;

const headPath = (): string => {
  const {editions} = JSON.parse(text(files.get(pointerPath))) as {editions: {en: {news: {hash: string}}}};
  return blobPath(editions.en.news.hash);
};
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const serve = (path: string): Answer | undefined => files.has(path) ? body(files.get(path)!) : undefined;
const open = (options: Partial<SnapshotOptions> = quick) =>
  openCollection(openSnapshot({baseUrl: server.url, ...options}), news, 'en');
const list = (options?: Partial<SnapshotOptions>) => open(options).list({limit: 5});
const asked = (path: string) => server.requests.filter((other) => other === path).length;
const withCode = (code: ErrorCode, details: Partial<WdeaError> = {}) => ({name: 'WdeaError', code, ...details});

beforeEach(async () => {
  files = await makeSnapshot({en: {news: newsCards(5)}});
  handler = serve;
  server = await startFaultServer((path, nth) => handler(path, nth));
});
afterEach(() => server.close());

/** A fault, what it comes to on the pointer and on an object when it lasts, and how often each is asked for. */
interface Fault {
  readonly name: string;
  readonly answer: (bytes: Uint8Array) => Answer;
  readonly codes: readonly [pointer: ErrorCode, object: ErrorCode];
  readonly requests: number;
  readonly options?: Partial<SnapshotOptions>;
}

const faults: readonly Fault[] = [
  {name: 'a reset connection', answer: () => reset, codes: ['NETWORK', 'NETWORK'], requests: 4},
  {name: 'no answer', answer: () => silence, codes: ['TIMEOUT', 'TIMEOUT'], requests: 2, options: impatient},
  {name: 'a stalled body', answer: stall, codes: ['TIMEOUT', 'TIMEOUT'], requests: 2, options: impatient},
  {
    name: 'a body shorter than announced', answer: (bytes) => truncate(bytes, 'announced'),
    codes: ['NETWORK', 'NETWORK'], requests: 4,
  },
  {
    name: 'a body cut between chunks', answer: (bytes) => truncate(bytes, 'chunked'),
    codes: ['NETWORK', 'NETWORK'], requests: 4,
  },
  {
    name: 'a body cut without a length', answer: (bytes) => truncate(bytes, 'unknown'),
    codes: ['NOT_JSON', 'HASH_MISMATCH'], requests: 2,
  },
  {name: 'status 429', answer: () => status(429), codes: ['RATE_LIMITED', 'RATE_LIMITED'], requests: 4},
  {
    name: 'status 429 with a date gone by', answer: () => status(429, {'retry-after': 'Fri, 30 Jan 2026 00:00:00 GMT'}),
    codes: ['RATE_LIMITED', 'RATE_LIMITED'], requests: 4,
  },
  {name: 'status 408', answer: () => status(408), codes: ['HTTP_STATUS', 'HTTP_STATUS'], requests: 4},
  {name: 'status 500', answer: () => status(500), codes: ['HTTP_STATUS', 'HTTP_STATUS'], requests: 4},
  {
    name: 'status 503 with a garbled Retry-After', answer: () => status(503, {'retry-after': 'soon'}),
    codes: ['HTTP_STATUS', 'HTTP_STATUS'], requests: 4,
  },
  {name: 'a page instead of JSON', answer: () => page, codes: ['NOT_JSON', 'NOT_JSON'], requests: 2},
  {name: 'an empty body', answer: () => body(''), codes: ['NOT_JSON', 'HASH_MISMATCH'], requests: 2},
  {
    name: 'one changed byte', answer: (bytes) => body(bytes.map((byte, at) => (at === 0 ? 0x5b : byte))),
    codes: ['NOT_JSON', 'HASH_MISMATCH'], requests: 2,
  },
  {
    name: 'invalid UTF-8', answer: (bytes) => body(Uint8Array.of(...bytes.slice(0, -1), 0xff)),
    codes: ['NOT_JSON', 'HASH_MISMATCH'], requests: 2,
  },
  {
    name: 'an oversized body', answer: () => body(' '.repeat(1_000_000)),
    codes: ['TOO_LARGE', 'TOO_LARGE'], requests: 2,
  },
  {name: 'an endless body', answer: () => endless, codes: ['TOO_LARGE', 'TOO_LARGE'], requests: 2},
];

for (const {name, answer, codes, requests, options} of faults) {
  describe(name, () => {
    for (const [at, target] of (['pointer', 'object'] as const).entries()) {
      const pathOf = () => target === 'pointer' ? pointerPath : headPath();

      test(`of the ${target} is overcome when it passes`, async () => {
        const path = pathOf();
        handler = (asking, nth) => asking === path && nth === 1 ? answer(files.get(path)!) : serve(asking);
        const {items} = await list(options);
        assert.equal(items.length, 5);
        assert.equal(asked(path), 2);
      });

      test(`of the ${target} is ${codes[at]} when it lasts`, async () => {
        const path = pathOf();
        handler = (asking) => asking === path ? answer(files.get(path)!) : serve(asking);
        await assert.rejects(list(options), withCode(codes[at]!));
        assert.equal(asked(path), requests);
      });
    }
  });
}

describe('statuses', () => {
  test('a missing pointer means that nothing is published there', async () => {
    files.delete(pointerPath);
    await assert.rejects(list(), withCode('SOURCE_NOT_FOUND'));
    assert.equal(server.requests.length, 1);
  });

  test('a missing object is asked for once, and the pointer once more', async () => {
    const path = headPath();
    files.delete(path);
    await assert.rejects(list(), withCode('HTTP_STATUS', {status: 404, retryable: false}));
    assert.deepEqual(server.requests, [pointerPath, path, pointerPath]);
  });

  test('Retry-After is waited for when it is short', async () => {
    const path = headPath();
    handler = (asking, nth) => asking === path && nth === 1 ? status(429, {'retry-after': '1'}) : serve(asking);
    const start = performance.now();
    assert.equal((await list()).items.length, 5);
    assert.ok(performance.now() - start >= 990);
  });

  test('Retry-After fails at once when it is long, and says how long', async () => {
    handler = () => status(429, {'retry-after': '3600'});
    await assert.rejects(list(), withCode('RATE_LIMITED', {retryable: true, retryAfterMs: 3_600_000}));
    assert.equal(server.requests.length, 1);
  });

  for (const code of [403, 501, 505]) {
    test(`status ${code} is not tried again`, async () => {
      handler = () => status(code);
      await assert.rejects(list(), withCode('HTTP_STATUS', {status: code, retryable: false}));
      assert.equal(server.requests.length, 1);
    });
  }
});

describe('connections', () => {
  test('a refused connection is NETWORK after three retries', async () => {
    await server.close();
    const {seen, fetch} = watched();
    await assert.rejects(list({...quick, fetch}), withCode('NETWORK', {retryable: true}));
    assert.equal(seen.length, 4);
  });

  test('a device that knows that it is offline is not made to wait', async (t) => {
    await server.close();
    const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', {value: {onLine: false}, configurable: true});
    t.after(() => {
      if (before) Object.defineProperty(globalThis, 'navigator', before);
      else Reflect.deleteProperty(globalThis, 'navigator');
    });
    const {seen, fetch} = watched();
    await assert.rejects(list({...quick, fetch}), withCode('OFFLINE'));
    assert.equal(seen.length, 1);
  });

  test('the total time holds over all retries', async () => {
    handler = () => silence;
    const options = {timeout: {attempt: 200, total: 500}, retry: {limit: 100, base: 1}};
    await assert.rejects(list(options), withCode('TIMEOUT'));
    assert.ok(server.requests.length <= 4);
  });

  test('requests are plain: GET, no credentials, no header of their own', async () => {
    const {seen, fetch} = watched();
    await list({...quick, fetch});
    for (const request of seen) {
      assert.equal(request.method, 'GET');
      assert.equal(request.credentials, 'omit');
      assert.deepEqual([...request.headers], []);
    }
  });

  test('a faulty answer is asked for past the caches', async () => {
    const {seen, fetch} = watched();
    handler = () => page;
    await assert.rejects(list({...quick, fetch}));
    assert.deepEqual(seen.map(({cache}) => cache), ['default', 'reload']);
  });

  test('where hashing is not possible, the browser is asked to check the hash', async (t) => {
    const path = headPath();
    t.mock.getter(globalThis, 'crypto', () => ({}) as Crypto);
    assert.equal((await list()).items.length, 5);
    assert.equal((await open().list({sort: 'newest', text: 'headline'})).total, 5);
    await assert.rejects(open().get('no-such-news'), withCode('NOT_FOUND'));
    assert.equal((await open().get('news-1')).id, 'news-1');
    handler = (asking) => asking === path ? body(text(files.get(path)).replace('headline', 'heedline')) : serve(asking);
    await assert.rejects(list(), withCode('NETWORK'));
  });
});

describe('content', () => {
  test('a byte order mark before the pointer does no harm', async () => {
    handler = (path) => path === pointerPath ? body(Uint8Array.of(0xef, 0xbb, 0xbf, ...files.get(path)!)) : serve(path);
    assert.equal((await list()).items.length, 5);
  });

  const pointerWith = (fields: object) =>
    body(bytesOf({...JSON.parse(text(files.get(pointerPath))) as object, ...fields}));

  const headIs = (hash: string, bytes: number) => {
    handler = (path) => path === pointerPath ? pointerWith({editions: {en: {news: {hash, bytes}}}}) : serve(path);
  };

  test('a later minor version is read', async () => {
    handler = (path) => path === pointerPath ? pointerWith({format: 'wdea-pointer/1.7', unheardOf: {}}) : serve(path);
    assert.equal((await list()).items.length, 5);
  });

  test('a later major version is UNSUPPORTED', async () => {
    handler = () => pointerWith({format: 'wdea-pointer/2.0'});
    await assert.rejects(list(), withCode('UNSUPPORTED'));
  });

  test('JSON of another kind is INVALID', async () => {
    for (const value of ['null', '[]', '{"format":"wdea-pointer/1.0"}', '{"format":7}']) {
      handler = () => body(value);
      await assert.rejects(list(), withCode('INVALID'), value);
    }
  });

  test('JSON nested without end is an error, not a crash', async () => {
    handler = () => body('['.repeat(60_000));
    await assert.rejects(list(), withCode('NOT_JSON'));
    handler = () => body('['.repeat(30_000) + ']'.repeat(30_000));
    await assert.rejects(list(), WdeaError);
  });

  test('published text that is not UTF-8 is NOT_JSON', async () => {
    const bytes = Uint8Array.of(...bytesOf('{"format":"wdea-head/1.0'), 0xc3, 0x28, ...bytesOf('"}'));
    const hash = await sha256(bytes);
    files.set(blobPath(hash), bytes);
    headIs(hash, bytes.length);
    await assert.rejects(list(), withCode('NOT_JSON'));
  });

  test('an object of another kind than the one referred to is INVALID', async () => {
    const other = [...files].find(([, bytes]) => text(bytes).includes('wdea-index/'))!;
    headIs(other[0].slice(-69, -5), other[1].length);
    await assert.rejects(list(), withCode('INVALID'));
  });

  test('a malformed record is skipped and reported, never shown', async () => {
    files = await makeSnapshot({en: {news: [...newsCards(4), {id: 'broken', title: 7}]}});
    const {items, total, issues} = await list();
    assert.deepEqual([items.length, total], [4, 4]);
    assert.deepEqual(issues.map(({id, action}) => ({id, action})), [{id: 'broken', action: 'skipped'}]);
  });
});

describe('publishing meanwhile', () => {
  test('a reader whose object is gone follows the new pointer', async () => {
    const collection = open();
    await collection.list({limit: 1});
    const old = files;
    files = await makeSnapshot({en: {news: newsCards(30)}}, {sequence: 2});
    const gone = [...old.keys()].find((path) => !files.has(path));
    assert.ok(gone);
    assert.equal((await collection.get('news-1')).id, 'news-1');
    const {total, meta} = await collection.list({text: 'headline', limit: 30});
    assert.deepEqual([total, meta.sequence], [30, 2]);
  });

  test('an iteration stays on the edition that it began with', async () => {
    files = await makeSnapshot({en: {news: newsCards(40)}});
    const old = files;
    const collection = open();
    const seen: string[] = [];
    for await (const {id} of collection.iterate()) {
      seen.push(id);
      if (seen.length !== 3) continue;
      files = new Map([...old, ...await makeSnapshot({en: {news: newsCards(50).reverse()}}, {sequence: 2})]);
      await collection.count();
    }
    assert.deepEqual(seen, newsCards(40).map(({id}) => id));
  });

  test('an iteration whose edition was cleared away says to start over', async () => {
    files = await makeSnapshot({en: {news: newsCards(40)}});
    const first = await open().list();
    files = await makeSnapshot({en: {news: newsCards(50).reverse()}}, {sequence: 2});
    await assert.rejects(first.next(), withCode('CURSOR_INVALID'));
  });
});

describe('sharing', () => {
  test('a hundred equal calls make one request for each file', async () => {
    const collection = open();
    const pages = await Promise.all(Array.from({length: 100}, () => collection.list({limit: 5})));
    assert.ok(pages.every(({items}) => items.length === 5));
    assert.deepEqual(server.requests, [pointerPath, headPath()]);
  });

  test('a caller that aborts gets its reason at once and leaves the others alone', async () => {
    const path = headPath();
    const held = deferred();
    const reached = deferred();
    handler = (asking) => asking === path ? (response, request) => {
      reached.resolve();
      void held.promise.then(() => serve(asking)!(response, request));
    } : serve(asking);
    const collection = open();
    const controller = new AbortController();
    const one = collection.list({}, {signal: controller.signal});
    const other = collection.list();
    await reached.promise;
    const reason = new Error('gone away');
    controller.abort(reason);
    await assert.rejects(one, (error) => error === reason);
    held.resolve();
    assert.equal((await other).items.length, 5);
    assert.equal(asked(path), 1);
  });

  test('the last caller that aborts ends the request, and the next one starts afresh', async () => {
    const path = headPath();
    const closed = deferred();
    const reached = deferred();
    handler = (asking, nth) => asking === path && nth === 1 ? (response) => {
      response.on('close', closed.resolve);
      reached.resolve();
    } : serve(asking);
    const collection = open();
    const controllers = [new AbortController(), new AbortController()];
    const calls = controllers.map(({signal}) => collection.list({}, {signal}));
    await reached.promise;
    controllers.forEach((controller) => controller.abort());
    for (const call of calls) await assert.rejects(call, {name: 'AbortError'});
    await closed.promise;
    assert.equal((await collection.list()).items.length, 5);
  });

  test('a signal that is aborted already makes no request', async () => {
    await assert.rejects(open().list({}, {signal: AbortSignal.abort('enough')}), (error) => error === 'enough');
    assert.deepEqual(server.requests, []);
  });

  test('an abort during a pause between attempts ends it at once', async () => {
    const controller = new AbortController();
    handler = () => (response, request) => {
      status(429, {'retry-after': '9'})(response, request);
      response.on('finish', () => setImmediate(() => controller.abort('enough')));
    };
    await assert.rejects(open().list({}, {signal: controller.signal}), (error) => error === 'enough');
  });

  test('a failed call is not remembered', async () => {
    const collection = open({...quick, retry: {limit: 0}});
    handler = () => status(500);
    await assert.rejects(collection.list(), withCode('HTTP_STATUS'));
    handler = serve;
    assert.equal((await collection.list()).items.length, 5);
  });
});

describe('refreshing', () => {
  test('a later edition is taken up, an earlier one is not', async () => {
    const snapshot = openSnapshot({baseUrl: server.url, ...quick});
    const collection = openCollection(snapshot, news, 'en');
    assert.equal((await collection.list()).meta.sequence, 1);
    files = await makeSnapshot({en: {news: newsCards(6)}}, {sequence: 3});
    assert.equal((await collection.list()).meta.sequence, 1);
    assert.equal((await snapshotInfo(snapshot, {refresh: true})).sequence, 3);
    assert.equal((await collection.list()).total, 6);
    files = await makeSnapshot({en: {news: newsCards(7)}}, {sequence: 2});
    const {sequence, stale} = await snapshotInfo(snapshot, {refresh: true});
    assert.deepEqual({sequence, stale}, {sequence: 3, stale: false});
  });

  test('when it fails, what is at hand stays and is marked stale until it succeeds', async () => {
    const snapshot = openSnapshot({baseUrl: server.url, ...quick});
    const collection = openCollection(snapshot, news, 'en');
    assert.equal((await collection.list()).meta.stale, false);
    handler = () => status(500);
    assert.equal((await snapshotInfo(snapshot, {refresh: true})).stale, true);
    assert.equal((await collection.list()).meta.stale, true);
    handler = serve;
    assert.equal((await snapshotInfo(snapshot, {refresh: true})).stale, false);
    assert.equal((await collection.list()).meta.stale, false);
  });
});

/** The platform's fetch, with the requests that it was asked for. */
function watched() {
  const seen: Request[] = [];
  return {seen, fetch: (request: Request) => {
    seen.push(request);
    return fetch(request);
  }};
}

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return {promise, resolve};
}
