import type {Language} from '../../src/protocol/languages.js';
import type {Texts} from './plain-search.js';

/** Words of everyday life and of teaching, of which none is asked for alone. */
const words: Readonly<Record<Language, string>> = {
  zh: '春天 河流 故事 朋友 早晨 城市 道路 市场 花园 照片 季节 旅行 家庭 工作 方法 问题 活动 介绍 练习 内容 时间 地方 世界 生活 时代 能力 基本 重要 新的 简单 共同 影响 发展 提高 参加 ' +
    '选择 准备 完成 讨论 比较 说明 交流 合作 经验 情况 作用 关系 结果 过程 条件 水平 机会 任务 目标',
  en: 'spring river story friend morning city road market garden photograph season travel family work method ' +
    'problem activity introduction exercise content time place world life age ability basic important new ' +
    'simple common influence development improve join choose prepare finish discuss compare explain exchange ' +
    'cooperation experience situation effect relation result process condition level chance task target the of ' +
    'and for with in to from about',
  fr: 'printemps rivière histoire ami matin ville chemin marché jardin photographie saison voyage famille ' +
    'travail méthode problème activité présentation exercice contenu temps lieu monde vie âge capacité ' +
    'essentiel important nouveau simple commun influence développement améliorer participer choisir préparer ' +
    'terminer discuter comparer expliquer échange coopération expérience situation effet relation résultat ' +
    'processus condition niveau chance tâche le de et pour l’air',
  ru: 'весна река рассказ друг утро город дорога рынок сад фотография сезон путешествие семья работа метод ' +
    'задача занятие введение упражнение содержание время место мир жизнь возраст способность основной важный ' +
    'новый простой общий влияние развитие улучшить участвовать выбрать подготовить закончить обсудить сравнить ' +
    'объяснить обмен сотрудничество опыт положение действие отношение результат процесс условие уровень случай ' +
    'цель и в на для с от по',
  es: 'primavera río historia amigo mañana ciudad camino mercado jardín fotografía temporada viaje familia ' +
    'trabajo método problema actividad introducción ejercicio contenido tiempo lugar mundo vida edad capacidad ' +
    'básico importante nuevo sencillo común influencia desarrollo mejorar participar elegir preparar terminar ' +
    'debatir comparar explicar intercambio cooperación experiencia situación efecto relación resultado proceso ' +
    'condición nivel tarea la de y para con',
  ar: 'ربيع نهر قصة صديق صباح مدينة طريق سوق بستان صورة فصل سفر عائلة عمل أسلوب مشكلة نشاط مقدمة تمرين محتوى وقت ' +
    'مكان عالم حياة عصر قدرة أساسي مهم جديد بسيط مشترك تأثير تطوير تحسين مشاركة اختيار إعداد إتمام مناقشة ' +
    'مقارنة شرح تبادل تعاون خبرة وضع أثر علاقة نتيجة عملية شرط مستوى فرصة مهمة غاية في من على إلى عن مع',
};

/** Records that no query is about, the same at every call. */
export function noise(language: Language, count: number): Texts[] {
  const all = words[language].split(' ');
  const space = language === 'zh' ? '' : ' ';
  let state = 1;
  const text = (length: number) => Array.from({length}, () => {
    state = (state * 48_271) % 0x7fffffff; // Park and Miller
    return all[state % all.length]!;
  }).join(space);
  return Array.from({length: count}, (_, at) =>
    ({id: `noise-${at}`, title: text(5), summary: text(30), keywords: text(2)}));
}
