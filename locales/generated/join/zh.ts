// Written by `npm run localize`.
export const templates = {
  s1f0ca51e10ee66bc: `咨询途径`,
  s2e33308ada75d29f: `目标`,
  s3eab034ec81bbb35: `加入联盟`,
  s53f86bf606ac80a9: `尚未发布有关加入联盟的信息。`,
  s5beb4c94b14ee32c: `已加入的机构`,
  s8106a533bac60b28: `章程`,
  sa2917494cbaa18a9: `此处未公布加入事宜的联系方式。`,
  sc1477ec15a3c3b35: `联盟网站：`,
  sce746c36173d82d4: `以下类型的机构已加入：`,
};
