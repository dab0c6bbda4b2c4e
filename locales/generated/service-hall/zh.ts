// Written by `npm run localize`.
export const templates = {
  s079a052719914d71: `类别`,
  s71e2d7d95de782e7: `搜索服务`,
  s8d103a2a7f5d2774: `尚未发布任何服务。`,
  s9a193841237d3cb7: `政务大厅`,
  sc9ba46c873cf6296: `译文未经审校`,
  sd5a4b41c6c883b03: `适用对象`,
  sebf47278c76626bc: `{n, plural, other {#项服务}}`,
};
