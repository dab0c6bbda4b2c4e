// Written by `npm run localize`.
export const templates = {
  s31db0e18ddbd0491: `Todavía no hay recursos.`,
  s3b34817a777328f2: `Servicio de recursos`,
  s3f5390ecd7d14626: `Colecciones`,
  s49699ef375d0cf2e: `{n, plural, one {# recurso} many {# de recursos} other {# recursos}}`,
  sf993bb199fefbe04: `Todos`,
};
