// Written by `npm run localize`.
export const templates = {
  s37114ce595691035: `Рубрики`,
  s90e0fef558d2419f: `Новостей пока нет.`,
  sb1f096032850a90c: `{n, plural, one {# новость} few {# новости} many {# новостей} other {# новости}}`,
  sc1754d355f74627d: `Информационный раздел`,
  sf993bb199fefbe04: `Все`,
};
