// Written by `npm run localize`.
export const templates = {
  s31db0e18ddbd0491: `暂无资源。`,
  s49699ef375d0cf2e: `{n, plural, other {#项资源}}`,
  s70af97de3ad8fb23: `类型`,
  sa93c79c575088852: `资源`,
  sbbc53e0e54d7946f: `学科领域`,
  se15166757c43049c: `搜索资源`,
  sefcf950b3cc4fc3b: `语言`,
};
