// Written by `npm run localize`.
export const templates = {
  s6eef72bb818986c0: `现保存于{place}。`,
  sbe0cd4a32b392850: `本内容已于{date}归档，不再更新。`,
};
