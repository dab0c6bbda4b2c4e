// Written by `npm run localize`.
export const templates = {
  s079a052719914d71: `Категория`,
  s71e2d7d95de782e7: `Поиск по услугам`,
  s8d103a2a7f5d2774: `Услуги еще не опубликованы.`,
  s9a193841237d3cb7: `Центр услуг`,
  sc9ba46c873cf6296: `перевод не проверен`,
  sd5a4b41c6c883b03: `Для кого`,
  sebf47278c76626bc: `{n, plural, one {# услуга} few {# услуги} many {# услуг} other {# услуги}}`,
};
