import type {Language} from '../../src/protocol/languages.js';
import type {SearchRecords} from './search-records.js';

// What the records of `search-records.ts` are looked for with.

/** Other forms and spellings of words than those in the record that they have to find first. */
export const wordings: readonly (readonly [Language, query: string, id: string])[] = [
  ['en', 'trained teacher', 'teacher-training'], ['en', 'UNIVERSITIES', 'teacher-training'],
  ['en', 'schools', 'school-music'],
  ['fr', 'universités', 'teacher-training'], ['fr', 'l’enseignant', 'teacher-training'],
  ['fr', 'l\'universite', 'teacher-training'], ['fr', 'coeur', 'school-music'], ['fr', 'ecoles', 'school-music'],
  ['es', 'universidades', 'teacher-training'], ['es', 'formacion', 'teacher-training'],
  ['es', 'MUSICA', 'school-music'],
  ['ru', 'университеты', 'teacher-training'], ['ru', 'преподаватель', 'teacher-training'],
  ['ru', 'школы', 'school-music'],
  ['zh', '教师培训', 'teacher-training'], ['zh', '数字', 'teacher-training'], ['zh', '素', 'teacher-training'],
  ['ar', 'الجامعه', 'teacher-training'], ['ar', 'جامعة', 'teacher-training'], ['ar', 'اساتذة', 'teacher-training'],
  ['ar', 'مدرسة', 'school-music'], ['ar', 'موسيقي', 'school-music'],
];

/** Words with a letter too many, too few, wrong, or in the wrong place. */
export const typos: readonly (readonly [Language, query: string, id: string])[] = [
  ['en', 'univercity', 'teacher-training'], ['en', 'tecahers', 'teacher-training'], ['en', 'musik', 'school-music'],
  ['fr', 'universté', 'teacher-training'], ['fr', 'ensegnants', 'teacher-training'],
  ['es', 'univrsidad', 'teacher-training'], ['es', 'escuella', 'school-music'],
  ['ru', 'универстет', 'teacher-training'], ['ru', 'музика', 'school-music'],
  ['ar', 'الجامععة', 'teacher-training'],
];

/** Every span of two characters or more of the Chinese title of a record. */
export function spans(cards: SearchRecords['zh']): [text: string, id: string][] {
  const {id, title} = cards.find((card) => card.id === 'teacher-training')!;
  const characters = [...title];
  return characters.flatMap((_, start) => characters.slice(start + 1).map((_, length): [string, string] =>
    [characters.slice(start, start + 2 + length).join(''), id]));
}

/** What is marked of a record, by field. */
export const marked: readonly (readonly [Language, query: string, id: string, Record<string, string[]>])[] = [
  ['en', 'universities', 'teacher-training', {title: ['university']}],
  ['en', 'teacher litera', 'teacher-training', {title: ['teachers'], summary: ['literacy']}],
  ['en', 'librares', 'reading-together', {summary: ['libraries']}],
  ['fr', 'universites', 'teacher-training', {title: ['université']}],
  ['fr', 'coeur musique', 'school-music', {title: ['musique'], summary: ['cœur']}],
  ['ru', 'школа', 'school-music', {title: ['школе']}],
  ['zh', '教师数字', 'teacher-training', {title: ['教师数字'], summary: ['教师']}],
  ['ar', 'مدرسه', 'school-music', {title: ['المدرسة']}],
];

/** Texts that mean something to servers, programs or encodings, and nothing here. */
export const hostileTexts: readonly string[] = [
  '"*:*"', '{"match_all":{}}', '.*', '*', '?', '(((', '[[', '\\', '\\d+', 'zz*zz', '/zz.*zz/', 'zzz~2', 'zzz^1000',
  '+zzz -zzz', '_exists_:title', '__proto__', '\'; DROP TABLE zzz; --', '<script>zzz</script>', '../../zzz',
  '%00', '\0', '\t', '\ud800', 'zzz\udfff', '😀', '👩‍🏫', '\u202e\u200b\ufeff', 'zzz\tzzz',
  'z'.repeat(10_000), 'zzqq '.repeat(2_000), '魑'.repeat(5_000), '魑魅'.repeat(2_000), '😀'.repeat(5_000),
];
