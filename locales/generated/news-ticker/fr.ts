// Written by `npm run localize`.
export const templates = {
  s0f7c28999f80a5d3: `Arrêter le défilement`,
  s0fd75cc6a1aad906: `Actualités`,
  s347f207cbb2d86ae: `Titres`,
  s90e0fef558d2419f: `Il n’y a pas encore d’actualités.`,
  s94b6f83329af21c8: `Titre suivant`,
  sa85bd0e9a3605768: `Titre précédent`,
  sc13b90b68a272751: `Faire défiler les titres`,
  sc3e71a18bc023308: `{n} sur {total}`,
};
