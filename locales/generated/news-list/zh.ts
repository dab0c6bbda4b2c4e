// Written by `npm run localize`.
export const templates = {
  s0fd75cc6a1aad906: `新闻`,
  s1da50951bdd7a204: `栏目`,
  s3cb7d99bd72bb6d8: `搜索新闻`,
  s90e0fef558d2419f: `暂无新闻。`,
  sa6f2645578b2d2bc: `年份`,
  sb1f096032850a90c: `{n, plural, other {#条新闻}}`,
};
