// Written by `npm run localize`.
export const templates = {
  s37114ce595691035: `Secciones`,
  s90e0fef558d2419f: `Todavía no hay noticias.`,
  sb1f096032850a90c: `{n, plural, one {# noticia} many {# de noticias} other {# noticias}}`,
  sc1754d355f74627d: `Sección de información`,
  sf993bb199fefbe04: `Todos`,
};
