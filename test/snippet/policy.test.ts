import assert from 'node:assert/strict';
import {it} from 'node:test';
import {forbiddenBy, policyFor, readPolicy, writePolicy} from '../../snippet/policy.js';

const url = 'https://wdea.example.org/kit/wdea.js';
const allowed = (policy: string, own = false, nonce?: string) =>
  forbiddenBy(readPolicy(policy), 'script-src', {url, own, nonce});

it('the lines that are given for a form allow what it asks for', () => {
  const folder = 'https://wdea.example.org/kit/';
  const policy = readPolicy(`default-src 'none'; ${writePolicy(policyFor('element', folder))}`);
  for (const [directive, address] of [['script-src', url], ['connect-src', `${folder}v1/current.json`]] as const) {
    assert.equal(forbiddenBy(policy, directive, {url: address, own: false}), undefined);
  }
  assert.equal(forbiddenBy(policy, 'frame-src', {url: `${folder}embed/join/`, own: false}), 'default-src');
  assert.deepEqual(policyFor('frame', folder), {'frame-src': [folder]});
});

it('a policy allows by scheme, host, port and path', () => {
  for (const source of ['*', 'https:', 'http:', 'wdea.example.org', '*.example.org', 'https://wdea.example.org',
    'wdea.example.org:443', 'https://wdea.example.org:*', 'http://wdea.example.org', 'wdea.example.org/kit/', url]) {
    assert.equal(allowed(`script-src ${source}`), undefined, source);
  }
  for (const source of ["'none'", "'self'", 'data:', 'example.org', '*.wdea.example.org',
    'wdea.example.org:8080', 'wdea.example.org/other/', 'wdea.example.org/kit', "'unsafe-inline'"]) {
    assert.equal(allowed(`script-src ${source}`), 'script-src', source);
  }
});

it('a directive falls back to another, and the first of two counts', () => {
  assert.equal(allowed("default-src 'self'"), 'default-src');
  assert.equal(allowed("default-src 'self'", true), undefined);
  assert.equal(allowed("script-src 'none'; SCRIPT-SRC *"), 'script-src');
  assert.equal(allowed("script-src *; script-src-elem 'none'"), 'script-src-elem');
  assert.equal(allowed("style-src 'none'"), undefined);
});

it('a nonce allows its script, and strict-dynamic allows nothing else', () => {
  assert.equal(allowed("script-src 'nonce-abc'", false, 'abc'), undefined);
  assert.equal(allowed("script-src 'nonce-abc'", false, 'abd'), 'script-src');
  assert.equal(allowed("script-src * 'strict-dynamic'"), 'script-src');
});
