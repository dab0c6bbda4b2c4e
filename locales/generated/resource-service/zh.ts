// Written by `npm run localize`.
export const templates = {
  s31db0e18ddbd0491: `暂无资源。`,
  s3b34817a777328f2: `资源服务`,
  s3f5390ecd7d14626: `资源集`,
  s49699ef375d0cf2e: `{n, plural, other {#项资源}}`,
  sf993bb199fefbe04: `全部`,
};
