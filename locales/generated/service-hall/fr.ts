// Written by `npm run localize`.
export const templates = {
  s079a052719914d71: `Catégorie`,
  s71e2d7d95de782e7: `Rechercher dans les services`,
  s8d103a2a7f5d2774: `Aucun service n’a encore été publié.`,
  s9a193841237d3cb7: `Guichet de services`,
  sc9ba46c873cf6296: `traduction non révisée`,
  sd5a4b41c6c883b03: `Public`,
  sebf47278c76626bc: `{n, plural, one {# service} many {# de services} other {# services}}`,
};
