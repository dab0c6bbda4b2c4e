// Written by `npm run localize`.
export const templates = {
  s0762cca40913aaf8: `{n, plural, other {#个来源}}`,
  s1f6dd3951d6cd2ad: `其他名称`,
  s292d4665fede31bc: `此处未发布该机构的信息。`,
  s3290e5c4e55acdf7: `以上内容由来源推知，来源并未明确说明。`,
  s49699ef375d0cf2e: `{n, plural, other {#项资源}}`,
  s6aa58bf4a2df2010: `{n, plural, other {#个实践案例}}`,
  s82665b2ffabc9c0a: `网站`,
  sb1f096032850a90c: `{n, plural, other {#条新闻}}`,
  scf62be39a30d5c13: `目前无法获取与该机构有关的部分内容。`,
  sd4570abb0460362f: `ROR标识符`,
  seb474d25d74f491a: `联盟成员。`,
  sf003f0eb1a1fbb17: `支持联盟。支持单位不计入联盟成员。`,
  sf22b76ecc1741ca7: `机构`,
};
