// Written by `npm run localize`.
export const templates = {
  s0fd75cc6a1aad906: `Actualités`,
  s1b620e51708bd4dd: `Ajouter au calendrier`,
  s2d5ebf2d00a77043: `à venir`,
  s30d43c302c27c123: `Conférence`,
  s36b073c515122340: `Résultats`,
  s6ded4a3d48f0dd66: `Éditions`,
  sa4acef179234ef76: `Cette édition n’est pas publiée ici.`,
  sae55ae12cf4942e2: `Aucune édition n’est publiée pour l’instant.`,
  sf1c314238aa3ef4e: `en cours`,
};
