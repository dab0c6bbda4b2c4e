// Written by `npm run localize`.
export const templates = {
  s31db0e18ddbd0491: `Ресурсов пока нет.`,
  s3b34817a777328f2: `Образовательные ресурсы`,
  s3f5390ecd7d14626: `Подборки`,
  s49699ef375d0cf2e: `{n, plural, one {# ресурс} few {# ресурса} many {# ресурсов} other {# ресурса}}`,
  sf993bb199fefbe04: `Все`,
};
