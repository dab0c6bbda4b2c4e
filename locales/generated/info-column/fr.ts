// Written by `npm run localize`.
export const templates = {
  s37114ce595691035: `Rubriques`,
  s90e0fef558d2419f: `Il n’y a pas encore d’actualités.`,
  sacf023abaa8c695d: `{group} : {count}`,
  sb1f096032850a90c: `{n, plural, one {# actualité} many {# d’actualités} other {# actualités}}`,
  sc1754d355f74627d: `Rubrique d’information`,
  sc9ba46c873cf6296: `traduction non révisée`,
  sf993bb199fefbe04: `Tous`,
};
