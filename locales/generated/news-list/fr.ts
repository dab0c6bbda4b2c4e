// Written by `npm run localize`.
export const templates = {
  s0fd75cc6a1aad906: `Actualités`,
  s1da50951bdd7a204: `Rubrique`,
  s3cb7d99bd72bb6d8: `Rechercher dans les actualités`,
  s90e0fef558d2419f: `Il n’y a pas encore d’actualités.`,
  sa6f2645578b2d2bc: `Année`,
  sb1f096032850a90c: `{n, plural, one {# actualité} many {# d’actualités} other {# actualités}}`,
};
