// Written by `npm run localize`.
export const templates = {
  s089fbb3bfa19c279: `组成`,
  sa8091614c1eec4e9: `部分人员或机构信息未能加载。`,
  sab6cf2a4b7db2a8d: `此处未发布这条记录。`,
  sc090350ea50444ab: `总数{size}，公开来源列名{known}`,
  sd57d46706805ff39: `治理架构`,
  se0babfa3f5626204: `尚未发布联盟机构的信息。`,
  se7b0889a28b1ffe3: `任职人员`,
  sf88660d36b631cc4: `主席单位`,
};
