// Written by `npm run localize`.
export const templates = {
  s089fbb3bfa19c279: `Composition`,
  sa8091614c1eec4e9: `Certaines personnes ou institutions n’ont pas pu être chargées.`,
  sab6cf2a4b7db2a8d: `Cette fiche n’est pas publiée ici.`,
  sc090350ea50444ab: `nommés dans les sources publiques : {known} sur {size}`,
  sd57d46706805ff39: `Gouvernance`,
  se0babfa3f5626204: `Aucun organe n’a encore été publié.`,
  se7b0889a28b1ffe3: `Titulaires de fonctions`,
  sf88660d36b631cc4: `Présidence`,
};
