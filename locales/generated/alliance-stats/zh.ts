// Written by `npm run localize`.
export const templates = {
  s100021992068a792: `截至{date}`,
  s394eb7d48e9a8eee: `数据`,
  s41f7dca46d3f1b4a: `数值`,
  s5f43af3669b1e098: `来源`,
  sa2e882d770bd8e57: `尚未发布数据。`,
  sac8252732f2edb19: `日期`,
  sc9a321c6b0cceaa4: `{date}：{value}`,
};
