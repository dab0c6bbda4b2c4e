// Written by `npm run localize`.
export const templates = {
  s11cc72e3db49fec4: `Тема`,
  s2c886c65d263b7f3: `Поиск по практикам`,
  s6aa58bf4a2df2010: `{n, plural, one {# практика} few {# практики} many {# практик} other {# практики}}`,
  s9682e69b8059256c: `Практик пока нет.`,
  saa8aa81ad6f055fd: `Уровень образования`,
  sad133ea2dbeed0c5: `Организация`,
  se23c5c07b78d18b9: `Практики`,
  seab9faebbdadfbe2: `Страна или регион`,
};
