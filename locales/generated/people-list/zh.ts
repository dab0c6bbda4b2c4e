// Written by `npm run localize`.
export const templates = {
  s30b4e6b54a651371: `职务`,
  s4854cd48f30ff8ee: `人员`,
  s5439ba967e74eb20: `其他职务`,
  s9b348c6a4574332c: `暂未列出人员。`,
  sa2e87f0e54c2c2e0: `搜索人员`,
  sd473cb80696301cd: `{n, plural, other {#人}}`,
  sd7debd1d9e8bf559: `{n, plural, other {共{size}人，公开来源中可查到#人}}`,
  seab9faebbdadfbe2: `国家或地区`,
  sf7dbe8a7c839a675: `所属组织`,
};
