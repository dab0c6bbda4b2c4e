import assert from 'node:assert/strict';
import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {countryCodes} from '../../publish/countries.js';
import {formatFault} from '../../publish/faults.js';
import {editDistance, nearest} from '../../publish/nearest.js';
import {maxFileBytes} from '../../publish/source.js';
import {validate} from '../../publish/validate.js';
import {contentWith, fixture, fixtureContent} from '../support/publishing.js';

/** The faults of the fixture content with these files, as `path:line:column field: message` below the folder. */
function faultsOf(context: TestContext, files: Readonly<Record<string, string | Uint8Array | null>>): string[] {
  const folder = contentWith(context, files);
  return validate({content: folder}).faults.map((fault) => formatFault(fault).replaceAll(`${folder}/`, ''));
}

const item = 'news/second-meeting.yaml';
const good = fixture(item);
const member = 'members/example-university.yaml';
const lecture = 'events/example-lecture.yaml';

test('the fixture content has no fault', () => {
  assert.deepEqual(validate({content: fixtureContent}).faults, []);
});

/** One change to a good record, and the faults that must follow. */
const changes: readonly [title: string, file: string, from: string | RegExp, to: string, faults: string[]][] = [
  ['an unknown field is named with the one that was meant', item, 'channel:', 'chanel:', [
    '1:1 channel: is missing; write a text',
    '9:1 chanel: is not a field here; did you mean channel?',
  ]],
  ['an unknown field inside a field is found', member, 'latitude:', 'lattitude:', [
    '14:1 place.latitude: is missing; give it beside longitude',
    '18:3 place.lattitude: is not a field here; did you mean latitude?',
  ]],
  ['a text without any language is a fault', item, /title:\n.*\n/, 'title: {}\n', [
    '3:8 title: has no text in any language; write at least one, such as en: …',
  ]],
  ['a text that is left empty is a fault', item, /title:\n.*\n/, 'title:\n', [
    '3:7 title: has no text in any language; write at least one, such as en: …',
  ]],
  ['a missing text is a fault at the record', item, /title:\n.*\n/, '', [
    '1:1 title: is missing; write the text at least in one language, such as en: …',
  ]],
  ['an empty language is a fault', item, 'A second meeting is planned', '', [
    '4:7 title.en: is empty; write the text, or leave the language out',
  ]],
  ['a text without languages is a fault', item, /title:\n.*\n/, 'title: A meeting\n', [
    '3:8 title: is not given by language; write a map such as en: …',
  ]],
  ['a language that is none of the six is a fault', item, 'title:\n  en:', 'title:\n  de:', [
    '4:7 title.de: is not one of the six languages; it can be zh, en, fr, ru, es, ar',
  ]],
  ['a number where a text belongs is to be quoted', item, 'A second meeting is planned', '2025', [
    '4:7 title.en: is not a text; put it in quotes',
  ]],
  ['a day that no calendar has is a fault', item, "'2025-04'", "'2023-02-30'", [
    "2:7 date: '2023-02-30' is not a day of the calendar; February 2023 has 28 days",
  ]],
  ['a month that no year has is a fault', item, "'2025-04'", '2025-13', [
    "2:7 date: '2025-13' has no month 13; months are 01 to 12",
  ]],
  ['a date in another notation is a fault', item, "'2025-04'", '3 May 2025', [
    "2:7 date: '3 May 2025' is not a date; write '2024', '2024-01' or '2024-01-30'",
  ]],
  ['a missing date says how one is written', item, /date: .*\n/, '', [
    "1:1 date: is missing; write '2024', '2024-01' or '2024-01-30'",
  ]],
  ['an end before the start is a fault', 'events/example-conference.yaml', "end: '2025-03-03'", "end: '2025-02'", [
    '11:6 end: is before start; write the last day',
  ]],
  ['a time without its time zone is a fault', lecture, /zone: .*\n/, '', [
    '1:1 zone: is missing; give the time zone of the venue, such as Asia/Shanghai',
  ]],
  ['a time zone that does not exist is a fault', lecture, 'Africa/Nairobi', 'Africa/Exampleville', [
    "13:7 zone: 'Africa/Exampleville' is no time zone; write its IANA name such as Asia/Shanghai",
  ]],
  ['an abbreviation of a time zone is a fault', lecture, 'Africa/Nairobi', 'EST', [
    "13:7 zone: 'EST' is no time zone; write its IANA name such as Asia/Shanghai",
  ]],
  ['an end time without a start time is a fault', lecture, /startTime: .*\n/, '', [
    '1:1 startTime: is missing; give it beside endTime',
  ]],
  ['a start time in a month is a fault', lecture, "'2026-03-20'", "'2026-03'", [
    '10:8 start: is not a day; a time needs one such as 2026-05-11',
  ]],
  ['an end time in a month is a fault', lecture, "start: '2026-03-20'", "start: '2026-03-20'\nend: '2026-03'", [
    '11:6 end: is not a day; a time needs one such as 2026-05-13',
  ]],
  ['a time that no clock shows is a fault', lecture, '09:30', '24:30', [
    "11:12 startTime: '24:30' is no time; write one such as '09:30'",
  ]],
  ['an event that ends before it begins is a fault', lecture, '09:30', '23:30', [
    '12:10 endTime: is before startTime; write when it ends',
  ]],
  ['a status of an event that does not exist is a fault', lecture, 'cancelled', 'canceled', [
    "14:9 status: 'canceled' is not in vocabularies/event-statuses.yaml; did you mean cancelled?",
  ]],
  ['a series of events that does not exist is a fault', 'events/example-conference.yaml',
    'series: example-series', 'series: other', [
    "12:9 series: 'other' is not in vocabularies/event-series.yaml; it can be example-series",
  ]],
  ['a milestone in words is a fault', 'news/first-meeting.yaml', 'milestone: true', 'milestone: first', [
    '20:12 milestone: is a text; write a boolean',
  ]],
  ['an event of a resource that does not exist is a fault', 'resources/example-report.yml',
    '[example-conference]', '[exampel-conference]', [
    "22:10 events[0]: there is no 'exampel-conference' in events; did you mean example-conference?",
  ]],
  ['an office that its vocabulary does not have is a fault', 'people/ada-example.yaml',
    'office: chairperson', 'office: chair', [
    "21:9 office: 'chair' is not in vocabularies/offices.yaml; it can be chairperson",
  ]],
  ['an aim without languages is a fault', 'bodies/assembly.yaml', '- en: To learn by example', '- To learn', [
    '24:5 aims[1]: is not given by language; write a map such as en: …',
  ]],
  ['an audience that is listed twice is a fault', 'services/help-desk.yaml', '[learners]', '[learners, learners]', [
    "21:23 audiences[1]: 'learners' is listed twice; keep one",
  ]],
  ['a scope that does not exist is a fault', 'facts/members-2025.yaml', 'scope: alliance', 'scope: aliance', [
    "10:8 scope: 'aliance' is not allowed; did you mean alliance?",
  ]],
  ['a latitude beyond the pole is a fault', member, '46.5', '146.5', [
    '18:13 place.latitude: 146.5 is out of range; a latitude is from -90 to 90',
  ]],
  ['a longitude beyond the date line is a fault', member, '2.5\n', '-180.01\n', [
    '19:14 place.longitude: -180.01 is out of range; a longitude is from -180 to 180',
  ]],
  ['a coordinate in quotes is a fault', member, '46.5', "'46.5'", [
    '18:13 place.latitude: is a text; write a number',
  ]],
  ['half a position is a fault', member, /  longitude: .*\n/, '', [
    '14:1 place.longitude: is missing; give it beside latitude',
  ]],
  ['a position without its precision is a fault', member, /  precision: .*\n/, '', [
    '14:1 place.precision: is missing; say what the coordinates point at: building, campus or city',
  ]],
  ['a member that does not exist is a fault', 'news/first-meeting.yaml',
    '[example-university]', '[example-universty]', [
    "18:11 members[0]: there is no 'example-universty' in members; did you mean example-university?",
  ]],
  ['an event that does not exist is a fault', 'news/first-meeting.yaml',
    '[example-conference]', '[nothing-of-the-kind]', [
    "19:10 events[0]: there is no 'nothing-of-the-kind' in events; "
      + 'it can be example-conference, example-lecture, example-season',
  ]],
  ['a body that does not exist is a fault', 'people/ada-example.yaml', 'body: assembly', 'body: asembly', [
    "18:7 body: there is no 'asembly' in bodies; did you mean assembly?",
  ]],
  ['a service that does not exist is a fault', 'services/help-forms.yaml', 'parent: help-desk', 'parent: help-desc', [
    "17:9 parent: there is no 'help-desc' in services; did you mean help-desk?",
  ]],
  ['a service that belongs to itself is a fault', 'services/help-forms.yaml',
    'parent: help-desk', 'parent: help-forms', [
    "17:9 parent: leads back to 'help-forms'; name the service above it, or leave it out",
  ]],
  ['a provider that does not exist is a fault', 'resources/example-course.yaml',
    'member: example-university', 'member: exu', [
    "13:11 provider.member: there is no 'exu' in members; "
      + 'it can be model-college, example-university, sample-institute',
  ]],
  ['a term that its vocabulary does not have is a fault', item, 'channel: member', 'channel: members', [
    "9:10 channel: 'members' is not in vocabularies/news-channels.yaml; did you mean member?",
  ]],
  ['a subject that YAML takes for a number is to be quoted', 'resources/example-course.yaml', "['0111']", '[0111]', [
    "16:12 subjects[0]: is not a text for YAML; put it in quotes: '0111'",
  ]],
  ['a term that is listed twice is a fault', member, '[initiator]', '[initiator, initiator]', [
    "12:20 roles[1]: 'initiator' is listed twice; keep one",
  ]],
  ['an own name is plain text with its language beside it', member,
    'text: Université de l’Exemple, lang', 'text: <b>Exemple</b>, language', [
      '24:10 ownName.lang: is missing; write a text',
      '24:17 ownName.text: contains markup (<b>); write plain text without tags',
      '24:33 ownName.language: is not a field here; it can be lang',
    ]],
  ['an own name in a language that has no tag is a fault', member, 'lang: fr}', 'lang: French}', [
    "24:48 ownName.lang: 'French' is no language tag; write a BCP 47 tag such as en or pt-BR",
  ]],
  ['an address that is not http is a fault', member, 'https://university.example/', 'javascript:alert(1)', [
    "22:10 website: 'javascript:alert(1)' is not a web address; write one that starts with https:// or http://",
  ]],
  ['an address without a scheme is a fault', member, 'https://university.example/', 'university.example', [
    "22:10 website: 'university.example' is not a web address; write one that starts with https:// or http://",
  ]],
  ['an address with a password is a fault', member,
    'https://university.example/', 'https://me:secret@university.example/', [
    '22:10 website: contains a user name or password; write the address without',
  ]],
  ['an address of a source is judged too', item, 'https://example.org/sources', 'ftp://example.org/', [
    "11:10 sources[0].url: 'ftp://example.org/' is not a web address; write one that starts with https:// or http://",
  ]],
  ['a ROR id in another form is a fault', member, 'https://ror.org/012345678', 'https://ror.org/12', [
    "23:6 ror: 'https://ror.org/12' is no ROR id; write one such as https://ror.org/022k4wk35",
  ]],
  ['a country that does not exist is a fault', member, 'country: FR', 'country: XX', [
    "13:10 country: 'XX' is no country or region of ISO 3166-1; write its two capital letters, such as FR",
  ]],
  ['a country without a name of its own is a fault', member, 'country: FR', 'country: BR', [
    "13:10 country: 'BR' has no name in vocabularies/countries.yaml; add it there in six languages",
  ]],
  ['a tag in a text is a fault', item, 'A second meeting', 'A <b>second</b> meeting', [
    '4:7 title.en: contains markup (<b>); write plain text without tags',
  ]],
  ['an unclosed tag in a text is a fault', item,
    'A second meeting is planned', 'A <img src=x onerror=alert(1) meeting', [
    '4:7 title.en: contains markup (<img src=x onerror=alert(1) meet); write plain text without tags',
  ]],
  ['an entity in a text is a fault', item, 'A second meeting', 'R&amp;D meeting', [
    '4:7 title.en: contains the entity &amp;; write the character itself',
  ]],
  ['a Markdown link in a text is a fault', item, 'A second meeting is planned', "'[Read](https://example.org)'", [
    '4:7 title.en: contains a Markdown link ([Read](https://example.org)); '
      + 'write plain text, and the address into a url field',
  ]],
  ['a line break in a text is a fault', item, '>-', '|-', [
    '6:7 summary.en: contains a line break; write one paragraph (a folded block starts with >-)',
  ]],
  ['a mark that turns the direction of text is a fault', item,
    'A second meeting is planned', '"A second \\u202Emeeting"', [
    '4:7 title.en: contains the invisible character U+202E; remove it',
  ]],
  ['a tab in a text is a fault', item, 'A second meeting', 'A second\tmeeting', [
    '4:7 title.en: contains the invisible character U+0009; remove it',
  ]],
  ['half a character is a fault', item, 'A second meeting is planned', '"A \\uD83D meeting"', [
    '4:7 title.en: contains U+D83D, which stands for no character; write what was meant',
  ]],
  ['a space at the end of a text is a fault', item, 'A second meeting is planned', "'A meeting '", [
    '4:7 title.en: starts or ends with a space; remove it',
  ]],
  ['a text beyond all measure is a fault', item, 'A second meeting is planned', 'a'.repeat(5001), [
    '4:7 title.en: has 5001 characters; at most 5000 are allowed',
  ]],
  ['a language that translations do not cover is a fault', 'facts/members-2025.yaml', 'en: original, ', '', [
    '3:7 title.en: has no status; add en to translations, or write {text: …, status: original | reviewed | draft}',
  ]],
  ['a status that does not exist is a fault', item, 'ru: draft', 'ru: drafted', [
    "1:59 translations.ru: 'drafted' is not allowed; did you mean draft?",
  ]],
  ['a status of a text that does not exist is a fault', member, 'status: original', 'status: official', [
    '7:13 name.fr.status: is no status; it can be original, reviewed, draft',
  ]],
  ['a stray key of a text is a fault', member, 'status: original', 'state: original', [
    '7:12 name.fr.state: is not a field here; did you mean status?',
  ]],
  ['missing translations are one fault, not one a text', item, /translations: .*\n/, '', [
    '1:1 translations: is missing; write a map of fields',
  ]],
  ['a record without a source is a fault', item, /sources:\n[^]*/, 'sources: []\n', [
    '10:10 sources: has no entry; give at least one page that states this',
  ]],
  ['a source without an address is a fault', item, '- url: https://example.org/sources\n    name', '- name', [
    '11:5 sources[0].url: is missing; write a web address',
  ]],
  ['a language tag that is none is a fault', item, 'lang: en', 'lang: English', [
    "13:11 sources[0].lang: 'English' is no language tag; write a BCP 47 tag such as en or pt-BR",
  ]],
  ['a kind of address without the address is a fault', 'resources/example-course.yaml', /^url: .*\n/m, '', [
    '1:1 url: is missing; give it beside urlKind, or leave both out',
  ]],
  ['a count that counts nothing is a fault', 'bodies/assembly.yaml', 'size: 3', 'size: 2.5', [
    '19:7 size: 2.5 does not count anything; write a whole number from 1 on',
  ]],
  ['a field without a value is a fault', item, 'channel: member', 'channel:', [
    '9:9 channel: is empty; write a text, or leave the field out',
  ]],
  ['the same key twice is a fault', item, 'channel: member', 'channel: member\nchannel: alliance', [
    '10:1 (file): the same key twice in one map; keep one of them',
  ]],
  ['a tab in the indentation is a fault', item, '  en: A second', '\ten: A second', [
    '4:1 (file): a tab in the indentation; use two spaces a level',
  ]],
  ['a colon in a text needs quotes', item, 'A second meeting', 'A second: meeting', [
    '4:7 (file): not valid YAML: Nested mappings are not allowed in compact mappings; '
      + 'texts with : or # in them need quotes',
  ]],
  ['two documents in one file are a fault', item, /$/, '---\na: b\n', [
    '14:1 (file): more than one YAML document; write one record a file',
  ]],
  ['a YAML tag is a fault', item, 'channel: member', 'channel: !secret member', [
    '9:10 (file): Unresolved tag: !secret; write plain values without tags',
  ]],
  ['a key that would reach into the program is a fault', item,
    'channel: member', 'channel: member\n__proto__: {polluted: true}', [
    '10:1 __proto__: is not allowed as a key; remove it',
  ]],
  ['a key that is no word is a fault', item, 'channel: member', 'channel: member\n[a, b]: c', [
    '10:1 (file): a key that is not a word; write a name and a colon',
  ]],
  ['a vocabulary must name an entry in every language', 'vocabularies/levels.yaml', /  ar: .*\n/, '', [
    '1:1 higher.ar: is missing; write a text',
  ]],
  ['a vocabulary of countries holds countries only', 'vocabularies/countries.yaml', 'KE:', 'XK:', [
    '15:1 XK: is no ISO 3166-1 alpha-2 code; write one such as FR',
  ]],
  ['the edition needs a whole day', 'edition.yaml', '2026-01-31', '2026-01', [
    "1:7 date: '2026-01' is not a day; write one such as '2026-01-31'",
  ]],
  ['the edition needs its day', 'edition.yaml', /date.*/, '{}', [
    "1:1 date: is missing; write a day such as '2026-01-31'",
  ]],
  ['an archived edition needs the day on which it was', 'edition.yaml', /$/,
    'archived: {moved: https://example.org/archive/}\n', [
      "2:11 archived.date: is missing; write a day such as '2026-01-31'",
    ]],
  ['an edition is archived on a whole day of the calendar', 'edition.yaml', /$/, "archived: {date: '2026-02-30'}\n", [
    "2:18 archived.date: '2026-02-30' is not a day of the calendar; February 2026 has 28 days",
  ]],
  ['archived without more is a fault', 'edition.yaml', /$/, 'archived: true\n', [
    '2:11 archived: is a boolean; write a map of fields',
  ]],
  ['the address of archived content is checked', 'edition.yaml', /$/,
    "archived: {date: '2026-09-03', moved: javascript:alert(1)}\n", [
      "2:39 archived.moved: 'javascript:alert(1)' is not a web address; write one that starts with https:// or http://",
    ]],
  ['an unknown field of an archived edition is named with the one that was meant', 'edition.yaml', /$/,
    "archived: {date: '2026-09-03', move: https://example.org/}\n", [
      '2:32 archived.move: is not a field here; did you mean moved?',
    ]],
];

for (const [title, file, from, to, expected] of changes) {
  test(title, (context) => {
    const changed = fixture(file).replace(from, () => to);
    assert.notEqual(changed, fixture(file), 'the change of this test no longer fits its fixture');
    const found = faultsOf(context, {[file]: changed}).filter((line) => line.startsWith(`${file}:`));
    assert.deepEqual(found, expected.map((fault) => `${file}:${fault}`));
  });
}

test('every fault of every file is told in one run, by file and line', (context) => {
  const found = faultsOf(context, {
    [item]: good.replace("'2025-04'", "'2025-44'").replace('channel: member', 'channel: x')
      .replace('lang: en', 'lang: "?"'),
    [member]: fixture(member).replace('46.5', '91').replace('website:', 'web site:'),
  });
  assert.deepEqual(found.map((line) => line.split(' ', 1)[0]), [
    `${member}:18:13`, `${member}:22:1`, `${item}:2:7`, `${item}:9:10`, `${item}:13:11`,
  ]);
});

test('dates without quotes are understood, a bare year too', (context) => {
  const {content} = validate({content: contentWith(context, {
    'news/a.yaml': good.replace("'2025-04'", '2024'),
    'news/b.yaml': good.replace("'2025-04'", '2024-02-29'),
  })});
  assert.deepEqual(content!.collections.news.map(({fields}) => fields.date),
    ['2024', '2024-02-29', '2025-03-02', '2025-04']);
});

test('a key that looks like a number is a word nevertheless', (context) => {
  const subjects = fixture('vocabularies/subjects.yaml').replace("'0111'", '0111');
  assert.deepEqual(faultsOf(context, {'vocabularies/subjects.yaml': subjects}), []);
});

test('an id that occurs twice, in another folder or in other case, is a fault', (context) => {
  assert.deepEqual(faultsOf(context, {'news/old/second-meeting.yml': good, 'news/Second-Meeting.yaml': good}), [
    'news/Second-Meeting.yaml:1:1 (file): the file name is no id; write lower-case letters, digits and single hyphens',
    'news/old/second-meeting.yml:1:1 (file): has the same id as news/Second-Meeting.yaml; '
      + 'ids differ by more than case and folder, rename or remove one',
    'news/second-meeting.yaml:1:1 (file): has the same id as news/Second-Meeting.yaml; '
      + 'ids differ by more than case and folder, rename or remove one',
  ]);
});

test('files and folders that belong nowhere are faults', (context) => {
  const folder = contentWith(context, {
    'newz/a.yaml': good, 'stray.yaml': good, 'news/a.json': '{}', 'vocabularies/level.yaml': '{}',
  });
  symlinkSync('/etc/hostname', join(folder, 'news/link.yaml'));
  assert.deepEqual(validate({content: folder}).faults.map((fault) => formatFault(fault).replaceAll(`${folder}/`, '')), [
    'news/a.json:1:1 (file): is not a YAML file; name it <id>.yaml',
    'news/link.yaml:1:1 (file): is not a plain file; put the file itself here',
    'newz:1:1 (file): is not a collection; did you mean news?',
    'stray.yaml:1:1 (file): is no part of the content; records stand in a folder of their collection',
    'vocabularies/level.yaml:1:1 (file): is not a vocabulary; did you mean levels?',
  ]);
});

test('a file over the size limit is a fault', (context) => {
  const size = maxFileBytes + 1;
  assert.deepEqual(faultsOf(context, {'news/big.yaml': '#'.repeat(size)}), [
    `news/big.yaml:1:1 (file): has ${size} bytes; at most ${maxFileBytes} are allowed, shorten its texts`,
  ]);
});

test('aliases that explode are a fault and cost no time', (context) => {
  const levels = Array.from({length: 9}, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
  assert.deepEqual(faultsOf(context, {'news/bomb.yaml': `l0: &l0 [lol]\n${levels.join('\n')}\n`}), [
    'news/bomb.yaml:2:10 (file): repeats too much through aliases (*name); write the values out',
  ]);
});

test('an alias without an anchor is a fault', (context) => {
  const [fault] = faultsOf(context, {[item]: good.replace('channel: member', 'channel: *nothing')});
  assert.match(fault!, /^news\/second-meeting\.yaml:9:10 \(file\): .*nothing/);
});

for (const [kind, data, column] of [
  ['lists', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 44],
  ['maps that are never closed', `a: ${'{'.repeat(60_000)}`, 44],
  ['marks', `${'- '.repeat(30_000)}x`, 1],
] as const) {
  test(`a file with ${kind} in each other without end is a fault, not a crash`, (context) => {
    assert.deepEqual(faultsOf(context, {'news/deep.yaml': data}), [
      `news/deep.yaml:1:${column} (file): is nested too deeply; a record needs four levels at most`,
    ]);
  });
}

test('deep indentation is read to the end', (context) => {
  const lines = Array.from({length: 350}, (_, depth) => `${' '.repeat(depth)}a:`);
  assert.equal(faultsOf(context, {'news/deep.yaml': `${lines.join('\n')} b\n`})[0],
    'news/deep.yaml:1:1 a: is not a field here; '
      + 'it can be translations, date, title, summary, channel, members, events, milestone, url, confidence, sources');
});

test('a file that is not UTF-8 is a fault at the first wrong byte', (context) => {
  const bytes = Buffer.from(good.replace('A second', 'Une réunion'), 'latin1');
  assert.deepEqual(faultsOf(context, {[item]: bytes}),
    [`${item}:4:12 (file): is not UTF-8 here; save the file as UTF-8`]);
});

test('a byte order mark and Windows line ends do no harm', (context) => {
  assert.deepEqual(faultsOf(context, {[item]: `\uFEFF${good.replaceAll('\n', '\r\n')}`}), []);
});

test('an empty file is a fault', (context) => {
  assert.deepEqual(faultsOf(context, {'news/empty.yaml': '# nothing yet\n'}), [
    'news/empty.yaml:1:1 (file): is empty; write a record, or remove the file',
  ]);
});

test('a list where a record belongs is a fault', (context) => {
  assert.deepEqual(faultsOf(context, {'news/list.yaml': '- a\n- b\n'}),
    ['news/list.yaml:1:1 (file): is a list; write a map of fields']);
});

test('a missing edition file is a fault', (context) => {
  assert.deepEqual(faultsOf(context, {'edition.yaml': null}), [
    "edition.yaml:1:1 (file): is missing; write it with one line such as date: '2026-01-31'",
  ]);
});

test('a folder that does not exist is refused', () => {
  assert.throws(() => validate({content: 'no/such/folder'}),
    {name: 'PublishError', message: 'There is no folder no/such/folder.'});
});

test('every country that this machine knows by a code of its own is in the list', () => {
  assert.equal(countryCodes.size, 249);
  const known = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'});
  for (const code of countryCodes) assert.notEqual(known.of(code), undefined, code);
});

test('words are compared by the letters that differ', () => {
  assert.equal(editDistance('kitten', 'sitting'), 3);
  assert.equal(editDistance('chanel', 'channel'), 1);
  assert.equal(editDistance('titel', 'title'), 1);
  assert.equal(nearest('sumary', ['title', 'summary']), 'summary');
  assert.equal(nearest('abcdefgh', ['title', 'summary']), undefined);
});
