// Written by `npm run localize`.
export const templates = {
  s31db0e18ddbd0491: `Il n’y a pas encore de ressources.`,
  s49699ef375d0cf2e: `{n, plural, one {# ressource} many {# de ressources} other {# ressources}}`,
  s70af97de3ad8fb23: `Type`,
  sa93c79c575088852: `Ressources`,
  sbbc53e0e54d7946f: `Domaine`,
  se15166757c43049c: `Rechercher des ressources`,
  sefcf950b3cc4fc3b: `Langue`,
};
