// Written by `npm run localize`.
export const templates = {
  s165d4497c9a6b52a: `Étapes clés`,
  sd15068dc4c4ee293: `Il n’y a pas encore d’étapes clés.`,
};
