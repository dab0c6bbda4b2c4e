// Written by `npm run localize`.
export const templates = {
  s31db0e18ddbd0491: `Il n’y a pas encore de ressources.`,
  s3b34817a777328f2: `Service de ressources`,
  s3f5390ecd7d14626: `Collections`,
  s49699ef375d0cf2e: `{n, plural, one {# ressource} many {# de ressources} other {# ressources}}`,
  sf993bb199fefbe04: `Tous`,
};
