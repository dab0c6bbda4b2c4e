// Written by `npm run localize`.
export const templates = {
  s31db0e18ddbd0491: `Ресурсов пока нет.`,
  s49699ef375d0cf2e: `{n, plural, one {# ресурс} few {# ресурса} many {# ресурсов} other {# ресурса}}`,
  s70af97de3ad8fb23: `Тип`,
  sa93c79c575088852: `Ресурсы`,
  sbbc53e0e54d7946f: `Область`,
  se15166757c43049c: `Поиск ресурсов`,
  sefcf950b3cc4fc3b: `Язык`,
};
