// Written by `npm run localize`.
export const templates = {
  s31db0e18ddbd0491: `Todavía no hay recursos.`,
  s49699ef375d0cf2e: `{n, plural, one {# recurso} many {# de recursos} other {# recursos}}`,
  s70af97de3ad8fb23: `Tipo`,
  sa93c79c575088852: `Recursos`,
  sbbc53e0e54d7946f: `Área`,
  se15166757c43049c: `Buscar recursos`,
  sefcf950b3cc4fc3b: `Idioma`,
};
