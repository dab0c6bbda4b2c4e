// Written by `npm run localize`.
export const templates = {
  s0fd75cc6a1aad906: `Новости`,
  s1da50951bdd7a204: `Рубрика`,
  s3cb7d99bd72bb6d8: `Поиск по новостям`,
  s90e0fef558d2419f: `Новостей пока нет.`,
  sa6f2645578b2d2bc: `Год`,
  sb1f096032850a90c: `{n, plural, one {# новость} few {# новости} many {# новостей} other {# новости}}`,
};
