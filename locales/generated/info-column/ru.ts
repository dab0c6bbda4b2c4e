// Written by `npm run localize`.
export const templates = {
  s37114ce595691035: `Рубрики`,
  s90e0fef558d2419f: `Новостей пока нет.`,
  sacf023abaa8c695d: `{group}: {count}`,
  sb1f096032850a90c: `{n, plural, one {# новость} few {# новости} many {# новостей} other {# новости}}`,
  sc1754d355f74627d: `Информационный раздел`,
  sc9ba46c873cf6296: `перевод не проверен`,
  sf993bb199fefbe04: `Все`,
};
