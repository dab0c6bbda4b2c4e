// Written by `npm run localize`.
export const templates = {
  s11cc72e3db49fec4: `主题`,
  s2c886c65d263b7f3: `搜索实践案例`,
  s6aa58bf4a2df2010: `{n, plural, other {#个实践案例}}`,
  s9682e69b8059256c: `暂无实践案例。`,
  saa8aa81ad6f055fd: `教育阶段`,
  sad133ea2dbeed0c5: `机构`,
  se23c5c07b78d18b9: `实践案例`,
  seab9faebbdadfbe2: `国家或地区`,
};
