// Written by `npm run localize`.
export const templates = {
  s0337d90cf703df0d: `Rubriques`,
  s1eaccbf2d6af8ab5: `Informations`,
  sa93c79c575088852: `Ressources`,
  seaf59fe9f9ac998e: `Plateforme internationale`,
  sf55d634dcc743595: `Services`,
};
