// Written by `npm run localize`.
export const templates = {
  s6eef72bb818986c0: `Il est désormais conservé à l’adresse {place}.`,
  sbe0cd4a32b392850: `Ce contenu a été archivé le {date} et n’est plus mis à jour.`,
};
