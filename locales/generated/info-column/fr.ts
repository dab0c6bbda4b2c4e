// Written by `npm run localize`.
export const templates = {
  s37114ce595691035: `Rubriques`,
  s90e0fef558d2419f: `Il n’y a pas encore d’actualités.`,
  sb1f096032850a90c: `{n, plural, one {# actualité} many {# d’actualités} other {# actualités}}`,
  sc1754d355f74627d: `Rubrique d’information`,
  sf993bb199fefbe04: `Tous`,
};
