// Written by `npm run localize`.
export const templates = {
  s37114ce595691035: `栏目`,
  s90e0fef558d2419f: `暂无新闻。`,
  sb1f096032850a90c: `{n, plural, other {#条新闻}}`,
  sc1754d355f74627d: `资讯专栏`,
  sf993bb199fefbe04: `全部`,
};
