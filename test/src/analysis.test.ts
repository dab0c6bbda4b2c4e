import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import fc from 'fast-check';
import {type Analyser, distance, forgiven, openAnalyser, routes} from '../../src/protocol/analysis.js';
import {fold} from '../../src/protocol/fold.js';
import {type Language, languages} from '../../src/protocol/languages.js';

const analysers = {} as Record<Language, Analyser>;
before(async () => {
  for (const language of languages) analysers[language] = await openAnalyser(language);
});

/** Whether a text has every word of a query, as an index would say: by terms alone, and by beginnings. */
function finds({query, tokens}: Analyser, wanted: string, text: string): boolean {
  const found = tokens(text);
  const terms = new Set(found.flatMap((token) => token.terms));
  return query(wanted).every((word) => {
    if (word.prefix && found.some((token) => token.folded.startsWith(word.folded))) return true;
    return word.every ? word.terms.every((term) => terms.has(term)) : word.terms.some((term) => terms.has(term));
  });
}

/** A space behind each query: its last word is whole. */
const found: readonly (readonly [Language, what: string, query: string, text: string])[] = [
  ['en', 'another inflection', 'universities learn ', 'Learning at the university'],
  ['en', 'another spelling', 'organization behavior centers catalog program license ',
    'Organisation of behaviour: centres, catalogues, programmes, licences'],
  ['en', 'an irregular plural', 'child woman curriculum criterion ', 'Children, women, curricula and criteria'],
  ['en', 'a hyphen left out', 'elearning covid19 gpt4 ', 'E-learning after COVID-19 with GPT-4'],
  ['en', 'a hyphen put in', 'e-learning nodejs ', 'eLearning in Node.js'],
  ['en', 'a part of a compound', 'learning ', 'e‑learning'],
  ['en', 'a possessive', 'teacher ', 'The teacher’s book'],
  ['en', 'points left out', 'USA ', 'U.S.A.'],
  ['en', 'accents left out or added', 'resumé cafe ', 'Résumé at the café'],
  ['fr', 'accents left out', 'universite evaluation donnees musees eleves ',
    'L’université : évaluations, donnée, musée, élève'],
  ['fr', 'a typewriter’s apostrophe', 'l\'intelligence d\'aujourd\'hui ', 'Intelligence, aujourd’hui'],
  ['fr', 'elisions of any kind', 'ecole usage oiseaux elle ', 'lʼécole, jusqu’à l\'usage d’oiseaux, qu’elle'],
  ['fr', 'ligatures', 'oeuvres coeur ', 'L’œuvre au cœur'],
  ['fr', 'plurals with x', 'jeu travail réseau national ', 'Jeux, travaux, réseaux nationaux'],
  ['es', 'accents left out of singulars and plurals', 'educacion evaluacion tecnologia ninos ',
    'Educaciones, evaluaciones, tecnologías y niño'],
  ['es', 'z and c', 'voces directriz ', 'La voz de las directrices'],
  ['ru', 'cases', 'цифровое образование учителями ', 'О цифровом образовании учителей'],
  ['ru', 'a vowel that comes and goes', 'оценка ошибок образцы ', 'Оценок, ошибка, образец'],
  ['ru', 'nouns in ей', 'музей ', 'в музеях и музея'],
  ['ru', 'е for ё, and stress marks', 'перевернутый ребенок за́мок ', 'Перевёрнутый ребёнок, замок'],
  ['ru', 'Latin words among others', 'teachers ', 'Курс Teacher Training'],
  ['ar', 'articles, prepositions and conjunctions', 'التعليم معلم ', 'للتعليم والمعلمين بالتعليم'],
  ['ar', 'prepositions without an article', 'تعليم جودة ', 'لتعليم بجودة'],
  ['ar', 'letters that are written in several ways', 'مدرسه الاسلام على ', 'مدرسة الإسلام علي'],
  ['ar', 'vowel signs and tatweel', 'المدرسة ', 'المَدْرَسَـــة'],
  ['ar', 'an alef with hamza that is no article', 'الكتروني العاب ', 'التعليم الإلكتروني والألعاب'],
  ['ar', 'the same the other way round', 'الإلكترونية الألعاب ', 'الكتروني، ألعاب'],
  ['ar', 'words that begin like a conjunction', 'الوسائل وثيقة ', 'وسائل والوثائق'],
  ['ar', 'plurals that change the word', 'مدرسة مورد برنامج ', 'مدارس وموارد وبرامج'],
  ['ar', 'digits of both kinds', '2024 ', '٢٠٢٤م'],
  ['ar', 'a Latin word with an Arabic article', 'MOOC ', 'الـMOOCs'],
  ['zh', 'any span', '工智', '人工智能教育'],
  ['zh', 'a single character', '能', '人工智能'],
  ['zh', 'the last character', '育', '教育'],
  ['zh', 'traditional characters', '開放教育資源', '开放教育资源'],
  ['zh', 'radicals and compatibility characters', '⼈工', '人工'],
  ['zh', 'wide letters, and letters beside characters', 'ai c++ ', '用ＡＩ教学，Ｃ＋＋入门'],
];

describe('an analyser finds', () => {
  for (const [language, what, query, text] of found) {
    test(`${what} (${language})`, () => {
      for (const word of query.trim().split(' ')) assert.ok(finds(analysers[language], `${word} `, text), word);
    });
  }
});

test('an analyser keeps apart what is another thing', () => {
  const {en, ru, zh} = analysers;
  for (const [query, text] of [
    ['C ', 'C++'], ['C++ ', 'C'], ['C# ', 'C'], ['C ', 'C#'], ['20 ', 'Web 2.0'], ['four ', 'for'],
    ['organ ', 'organisation'],
  ] as const) assert.ok(!finds(en, query, text), `${query}in ${text}`);
  assert.ok(!finds(ru, 'йод ', 'иод'));
  assert.ok(!finds(zh, '能工', '人工智能'));
});

describe('the last word of a query', () => {
  test('may be a beginning', () => {
    const last = (query: string) => analysers.en.query(query).map(({prefix}) => prefix);
    assert.deepEqual(last('digital educ'), [false, true]);
    assert.deepEqual(last('digital educ\u200f'), [false, true]);
    assert.deepEqual(last('digital educ '), [false, false]);
    assert.deepEqual(last('digital educ,'), [false, false]);
    assert.deepEqual(last('e-lear'), [false, true]);
  });

  test('is found from each beginning of a word, an Arabic one without its article too', () => {
    for (const [language, text, beginnings] of [
      ['en', 'Education', ['educ', 'educati', 'educatio']], ['fr', 'l’Évaluation', ['eva', 'l’év', 'évaluati']],
      ['ar', 'والتعليم', ['الت', 'التعل', 'تعل', 'والتعلي']], ['ar', 'وسائل', ['وسا', 'وسائ', 'الوسا']],
      ['ru', 'возможность', ['возможнос']],
    ] as const) {
      for (const beginning of beginnings) assert.ok(finds(analysers[language], beginning, text), beginning);
    }
  });
});

test('Chinese is pairs of characters that overlap, the last one alone, with the offsets of each', () => {
  assert.deepEqual(analysers.zh.tokens('学。\u{20000}教育AI').map(({start, end, terms}) => [start, end, ...terms]), [
    [0, 1, '学'], [2, 5, '\u{20000}教'], [4, 6, '教育'], [5, 6, '育'], [6, 8, 'ai'],
  ]);
  assert.deepEqual(analysers.zh.query('人工智').map(({terms, every}) => [every, ...terms]), [[true, '人工', '工智']]);
});

test('a word is looked for in the language of its script, a Latin one in that of the page first', () => {
  assert.deepEqual(routes('Han', 'en'), ['zh', 'en']);
  assert.deepEqual(routes('Cyrillic', 'fr'), ['ru', 'fr']);
  assert.deepEqual(routes('Arabic', 'zh'), ['ar', 'zh']);
  assert.deepEqual(routes('Latin', 'es'), ['es', 'en', 'fr']);
  assert.deepEqual(routes('Latin', 'zh'), ['zh', 'en', 'fr', 'es']);
  assert.equal(routes('other', 'ru')[0], 'ru');
});

describe('for any text', () => {
  const alphabets = [
    'abçdeéèœ', '\'’ʼ-‑.,+#', 'абвгйёжо', 'ةالبتويىأإَـ', '教育学習機器', 'ABC０１２9٣', '\u00ad\u200f\u0301\u0308 \n',
    'ßİǅﬁ½ﷺが한ไ',
  ];
  const part = fc.oneof(
    ...alphabets.map((alphabet) => fc.string({unit: fc.constantFrom(...alphabet), maxLength: 6})),
    fc.constantFrom('l’éducation', 'e-learning', 'C++', 'COVID-19', 'الإلكتروني', 'музеев', '人工智能', 'don’t', '2.0'),
    fc.string({unit: 'binary', maxLength: 3}),
  );
  const anyText = fc.array(part, {maxLength: 12}).map((parts) => parts.join(''));
  const anyLanguage = fc.constantFrom(...languages);
  const holds = (property: (analyser: Analyser, text: string) => void) =>
    fc.assert(fc.property(anyLanguage, anyText, (language, text) => property(analysers[language], text)),
      {numRuns: 1500});

  test('tokens stand in order, within the text, and overlap in Chinese only', () => holds(({tokens}, text) => {
    let previous = {start: -1, end: 0};
    for (const {start, end} of tokens(text)) {
      assert.ok(start > previous.start && end > start && end <= text.length);
      if (start < previous.end) assert.match(text.slice(start, end), /^\p{sc=Han}+$/u);
      previous = {start, end};
    }
  }));

  test('every word that stands in it is found in it', () => holds((analyser, text) => {
    for (const {start, end} of analyser.tokens(text)) {
      const word = text.slice(start, end);
      assert.ok(finds(analyser, word, text), JSON.stringify(word));
      assert.ok(finds(analyser, `${word} `, text), JSON.stringify(word));
    }
  }));

  test('a word as it is compared is found as the word is, and analysing it again changes nothing', () =>
    holds(({tokens}, text) => {
      for (const {folded, terms} of tokens(text)) {
        assert.equal(fold(folded), folded);
        if (/^(?:و|[بكف]?ال|لل)/.test(folded)) continue; // a word that begins with two articles is none
        if (folded.length > 39) continue; // longer ones are cut
        if (/\p{sc=Han}/u.test(folded) && /\P{sc=Han}/u.test(folded)) continue; // ㈠ is Chinese only when folded
        const again = tokens(folded);
        assert.ok(again.length > 0 && again.some((token) => token.terms.some((term) => terms.includes(term))), folded);
      }
    }));

  test('who types without accents and vowel signs finds no less', () => holds(({tokens}, text) => {
    for (const {start, end} of tokens(text)) {
      const word = text.slice(start, end);
      if (!/^[\p{L}\p{M}]+$/u.test(word) || !/^[\p{L}\p{M}]+$/u.test(fold(word))) continue;
      if (fold(word).length > 39) continue; // longer ones are cut
      const [whole, plain] = [word, fold(word)].map((each) => tokens(each).flatMap(({terms}) => terms));
      for (const term of plain!) assert.ok(whole!.includes(term), `${term} of ${word}`);
    }
  }));

  test('terms are well-formed and not empty, and what was analysed before makes no difference', () =>
    holds(({language, tokens, query}, text) => {
      const first = JSON.stringify([tokens(text), query(text)]);
      assert.equal(JSON.stringify([tokens(text), query(text)]), first);
      for (const {terms} of [...tokens(text), ...query(text)]) {
        assert.ok(terms.length > 0 && terms.every((term) => term !== '' && !/\p{Cs}/u.test(term)), language);
      }
    }));

  test('a query has the same words in every language', () => {
    fc.assert(fc.property(anyText, (text) => {
      const scripts = languages.map((language) => analysers[language].query(text).map(({script}) => script));
      for (const other of scripts) assert.deepEqual(other, scripts[0]);
    }), {numRuns: 500});
  });
});

describe('distance', () => {
  /** The definition, without any shortcut. */
  function whole(a: string, b: string): number {
    const table = Array.from({length: a.length + 1}, (_, i) => Array.from({length: b.length + 1}, (_, j) => i || j));
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        table[i]![j] = Math.min(
          table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
          a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1 ? table[i - 2]![j - 2]! + 1 : Infinity,
        );
      }
    }
    return table[a.length]![b.length]!;
  }

  test('counts letters left out, added, changed and swapped', () => {
    for (const [a, b, edits] of [
      ['learn', 'learn', 0], ['lern', 'learn', 1], ['laern', 'learn', 1], ['', 'ab', 2],
    ] as const) {
      assert.equal(distance(a, b, 2), edits);
    }
    assert.equal(distance('teach', 'learn', 2), 3);
  });

  test('is what the definition says, as far as it is asked', () => {
    const word = fc.string({unit: fc.constantFrom(...'abc'), maxLength: 9});
    fc.assert(fc.property(word, word, fc.integer({min: 0, max: 4}), (a, b, most) => {
      assert.equal(distance(a, b, most), Math.min(whole(a, b), most + 1));
    }), {numRuns: 4000});
    const long = 'x'.repeat(300);
    assert.equal(distance(`a${long}b`, `b${long}a`, 2), 2);
    assert.equal(distance(`ab${'cd'.repeat(100)}`, `ba${'dc'.repeat(100)}`, 200), 3);
  });

  test('more is forgiven to longer words, nothing to short ones, numbers and Chinese', () => {
    assert.deepEqual(['art', 'arts', 'learner', 'learning', '20245', 'gpt4o5', '人工智能', 'لغة', 'رقمي'].map(forgiven),
      [0, 1, 1, 2, 0, 0, 0, 1, 1]);
  });
});
