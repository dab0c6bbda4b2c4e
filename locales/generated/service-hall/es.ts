// Written by `npm run localize`.
export const templates = {
  s079a052719914d71: `Categoría`,
  s71e2d7d95de782e7: `Buscar servicios`,
  s8d103a2a7f5d2774: `Todavía no se ha publicado ningún servicio.`,
  s9a193841237d3cb7: `Ventanilla de servicios`,
  sc9ba46c873cf6296: `traducción no revisada`,
  sd5a4b41c6c883b03: `Destinatarios`,
  sebf47278c76626bc: `{n, plural, one {# servicio} many {# de servicios} other {# servicios}}`,
};
