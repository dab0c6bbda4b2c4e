import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {jsonLdScript, recordJsonLd} from '../../snippet/json-ld.js';
import {parseHtml, textIn} from '../../snippet/tree.js';
import type {RecordBase} from '../../src/protocol/records.js';

const record = (fields: object): RecordBase => ({
  id: 'x', lang: 'en', link: {url: 'https://example.org/x', kind: 'page'}, title: 'Title', ...fields,
}) as unknown as RecordBase;

test('no text ends the script that it stands in', () => {
  fc.assert(fc.property(fc.string().map((text) => `${text}</script><!--<script>`), (text) => {
    const [script, ...others] = parseHtml(jsonLdScript({name: text}));
    assert.deepEqual(others, []);
    assert.ok(typeof script === 'object');
    assert.deepEqual(JSON.parse(script.children.map(String).join('')), {name: text});
  }));
});

test('an event says when, where, how and whether it takes place', () => {
  assert.deepEqual(JSON.parse(textIn(parseHtml(jsonLdScript(recordJsonLd('events', record({
    title: 'Assembly', start: '2026-05-11', end: '2026-05-13', city: 'Wuhan', summary: 'Yearly.',
    country: {id: 'CN', name: 'China'}, mode: {id: 'onsite', name: 'On site'},
    status: {id: 'postponed', name: 'Postponed'},
  }), 'https://embed.example/share/en/events/x.html'))))), {
    '@context': 'https://schema.org', '@type': 'Event', '@id': 'https://embed.example/share/en/events/x.html',
    'url': 'https://embed.example/share/en/events/x.html', 'inLanguage': 'en', 'sameAs': 'https://example.org/x',
    'name': 'Assembly', 'description': 'Yearly.', 'startDate': '2026-05-11', 'endDate': '2026-05-13',
    'eventStatus': 'https://schema.org/EventPostponed',
    'eventAttendanceMode': 'https://schema.org/OfflineEventAttendanceMode',
    'location': {
      '@type': 'Place', 'name': 'Wuhan',
      'address': {'@type': 'PostalAddress', 'addressLocality': 'Wuhan', 'addressCountry': 'CN'},
    },
  });
});

test('a page about a record is not the record', () => {
  const about = recordJsonLd('news', record({date: '2026', link: {url: 'https://example.org/x', kind: 'about'}}), '');
  assert.equal(about['sameAs'], undefined);
});
