// Written by `npm run localize`.
export const templates = {
  s131e02a809513d5e: `与联盟的关系`,
  s1441319a6f76bd1f: `{alliance}支持单位`,
  sd195408f0686e67a: `{alliance}成员`,
  sf63d59d7072b8c18: `{alliance}成员，{date}加入`,
};
