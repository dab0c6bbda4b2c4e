// Written by `npm run localize`.
export const templates = {
  s165d4497c9a6b52a: `Hitos`,
  sd15068dc4c4ee293: `Todavía no hay hitos.`,
};
