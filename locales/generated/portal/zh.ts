// Written by `npm run localize`.
export const templates = {
  s0337d90cf703df0d: `板块`,
  s1eaccbf2d6af8ab5: `资讯`,
  sa93c79c575088852: `资源`,
  seaf59fe9f9ac998e: `国际平台`,
  sf55d634dcc743595: `服务`,
};
