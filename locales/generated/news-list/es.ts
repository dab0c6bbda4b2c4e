// Written by `npm run localize`.
export const templates = {
  s0fd75cc6a1aad906: `Noticias`,
  s1da50951bdd7a204: `Sección`,
  s3cb7d99bd72bb6d8: `Buscar noticias`,
  s90e0fef558d2419f: `Todavía no hay noticias.`,
  sa6f2645578b2d2bc: `Año`,
  sb1f096032850a90c: `{n, plural, one {# noticia} many {# de noticias} other {# noticias}}`,
};
