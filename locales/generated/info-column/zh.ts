// Written by `npm run localize`.
export const templates = {
  s37114ce595691035: `栏目`,
  s90e0fef558d2419f: `暂无新闻。`,
  sacf023abaa8c695d: `{group}：{count}`,
  sb1f096032850a90c: `{n, plural, other {#条新闻}}`,
  sc1754d355f74627d: `资讯专栏`,
  sc9ba46c873cf6296: `译文未经审校`,
  sf993bb199fefbe04: `全部`,
};
