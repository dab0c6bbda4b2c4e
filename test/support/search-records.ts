import {resources, type ResourceCard} from '../../src/protocol/collections/resources.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import type {Term} from '../../src/protocol/records.js';

/*
 * Three hundred made-up resources in six languages, for the tests that every packing of the search passes. A few are
 * there for their words; the others are one of twelve things in one of five forms, so that it is plain who has what.
 */

/** Something in each language. */
type InEach<Value> = Readonly<Record<Language, Value>>;

export type SearchRecords = InEach<readonly ResourceCard[]>;

/** What the records are about, by their number modulo 12. */
export const things: InEach<readonly string[]> = {
  en: ['Rivers', 'Bees', 'Islands', 'Eggs', 'Mountains', 'Bridges', 'Clocks', 'Gardens', 'Whales', 'Volcanoes',
    'Forests', 'Stars'],
  fr: ['Rivières', 'Abeilles', 'Îles', 'Œufs', 'Montagnes', 'Ponts', 'Horloges', 'Jardins', 'Baleines', 'Volcans',
    'Forêts', 'Étoiles'],
  es: ['Ríos', 'Abejas', 'Islas', 'Huevos', 'Montañas', 'Puentes', 'Relojes', 'Jardines', 'Ballenas', 'Volcanes',
    'Ñandúes', 'Estrellas'],
  ru: ['Реки', 'Пчёлы', 'Острова', 'Яйца', 'Горы', 'Мосты', 'Часы', 'Сады', 'Киты', 'Вулканы', 'Леса', 'Звёзды'],
  zh: ['河流', '蜜蜂', '岛屿', '鸡蛋', '山脉', '桥梁', '钟表', '花园', '鲸鱼', '火山', '森林', '星辰'],
  ar: ['الأنهار', 'النحل', 'الجزر', 'البيض', 'الجبال', 'الجسور', 'الساعات', 'الحدائق', 'الحيتان', 'البراكين',
    'الغابات', 'النجوم'],
};

/** What they are, by their number modulo 5. */
export const forms: InEach<readonly string[]> = {
  en: ['atlas', 'notebook', 'exercises', 'film', 'game'],
  fr: ['atlas', 'carnet', 'exercices', 'film', 'jeu'],
  es: ['atlas', 'cuaderno', 'ejercicios', 'película', 'juego'],
  ru: ['атлас', 'тетрадь', 'упражнения', 'фильм', 'игра'],
  zh: ['地图集', '笔记本', '练习册', '影片', '游戏'],
  ar: ['أطلس', 'دفتر', 'تمارين', 'فيلم', 'لعبة'],
};

const kinds: InEach<readonly string[]> = {
  en: ['Course', 'Standard', 'Platform'], fr: ['Cours', 'Norme', 'Plateforme'], es: ['Curso', 'Norma', 'Plataforma'],
  ru: ['Курс', 'Стандарт', 'Платформа'], zh: ['课程', '标准', '平台'], ar: ['دورة', 'معيار', 'منصة'],
};
const subjects: InEach<readonly string[]> = {
  en: ['Biology', 'Mathematics', 'Philosophy'], fr: ['Biologie', 'Mathématiques', 'Philosophie'],
  es: ['Biología', 'Matemáticas', 'Filosofía'], ru: ['Биология', 'Математика', 'Философия'],
  zh: ['生物', '数学', '哲学'], ar: ['أحياء', 'رياضيات', 'فلسفة'],
};
const kindIds = ['course', 'standard', 'platform'];
const subjectIds = ['0511', '0541', '0223'];
const tongues = ['en', 'zh-Hans', 'ar', 'sw'];

/** Titles and summaries of the records that are there for their words. */
const chosen: Readonly<Record<string, InEach<readonly [title: string, summary: string]>>> = {
  'teacher-training': {
    en: ['Training university teachers', 'Digital literacy for all who teach.'],
    fr: ['La formation des enseignants de l’université', 'Culture numérique pour tous.'],
    es: ['Formación del profesorado de la universidad', 'Alfabetización digital para todos.'],
    ru: ['Обучение преподавателей университета', 'Цифровая грамотность для всех.'],
    zh: ['大学教师数字素养培训', '面向所有教师。'],
    ar: ['تدريب أساتذة الجامعة', 'محو الأمية الرقمية للجميع.'],
  },
  'school-music': {
    en: ['Music at school', 'Singing with the heart.'],
    fr: ['La musique à l’école', 'Chanter avec le cœur.'],
    es: ['Música en la escuela', 'Cantar con el corazón.'],
    ru: ['Музыка в школе', 'Петь от всего сердца.'],
    zh: ['学校音乐', '用心歌唱。'],
    ar: ['الموسيقى في المدرسة', 'الغناء من القلب.'],
  },
  'reading-together': {
    en: ['Reading together', 'With the libraries of a university.'],
    fr: ['Lire ensemble', 'Avec les bibliothèques d’une université.'],
    es: ['Leer juntos', 'Con las bibliotecas de una universidad.'],
    ru: ['Читаем вместе', 'С библиотеками университета.'],
    zh: ['一起阅读', '与大学图书馆合作。'],
    ar: ['القراءة معا', 'مع مكتبات الجامعة.'],
  },
};

const count = 300;
const plain = count - Object.keys(chosen).length;

/** The records of each edition in published order, the newest first. */
export function searchRecords(): SearchRecords {
  return Object.fromEntries(languages.map((language) => {
    const cards = [
      ...Array.from({length: plain}, (_, at) => record(language, at, `made-up-${at}`, plainTexts(language, at))),
      ...Object.entries(chosen).map(([id, texts], at) => record(language, plain + at, id, texts[language])),
    ];
    const collator = new Intl.Collator(language);
    return [language, cards.sort((a, b) => resources.sorts.newest(a, b, collator))];
  })) as unknown as SearchRecords;
}

/** Ids of the plain records whose number is so. */
export const idsOf = (is: (at: number) => boolean): string[] =>
  Array.from({length: plain}, (_, at) => at).filter(is).map((at) => `made-up-${at}`);

const plainTexts = (language: Language, at: number): [title: string, summary: string] =>
  [`${things[language][at % 12]!}: ${forms[language][at % 5]!}`, `№ ${at + 1000}`];

function record(
  language: Language, at: number, id: string, [title, summary]: readonly [title: string, summary: string],
): ResourceCard {
  const subject = (place: number): Term => ({id: subjectIds[place]!, name: subjects[language][place]!});
  const press = at % 4;
  return {
    id, lang: language, link: {url: `https://example.org/${id}`, kind: 'page'},
    source: {url: 'https://example.org/register', name: 'Example Register', lang: 'en'},
    title, summary,
    kind: {id: kindIds[at % 3]!, name: kinds[language][at % 3]!},
    provider: {name: `Press ${press}`, ...(press > 0 && {member: `press-${press}`})},
    relation: {id: 'member', name: 'Member'},
    languages: [...new Set([tongues[at % 2]!, tongues[at % 4]!])].map((tongue) => ({id: tongue, name: `- ${tongue}`})),
    subjects: at % 7 === 0 ? [] : at % 7 === 1 ? [subject(0), subject(1)] : [subject(at % 3)],
    levels: at % 50 === 0 ? [{id: 'rare.level', name: 'Rare (*)'}] : [],
    ...(at % 11 !== 0 && {date: dateOf(at)}),
    ...(at % 6 === 0 && {licence: 'CC-BY-4.0'}),
    ...(at % 5 === 0 && {events: ['event-1']}),
  };
}

/** Days, months and years, some of them the same. */
const dateOf = (at: number): string =>
  new Date(Date.UTC(2020, 0, 1 + 11 * (at % 90))).toISOString().slice(0, [10, 7, 4][at % 3]);
