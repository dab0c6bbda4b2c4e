// Written by `npm run localize`.
export const templates = {
  s11cc72e3db49fec4: `Tema`,
  s2c886c65d263b7f3: `Buscar prácticas`,
  s6aa58bf4a2df2010: `{n, plural, one {# práctica} many {# de prácticas} other {# prácticas}}`,
  s9682e69b8059256c: `Todavía no hay prácticas.`,
  saa8aa81ad6f055fd: `Nivel educativo`,
  sad133ea2dbeed0c5: `Institución`,
  se23c5c07b78d18b9: `Prácticas`,
  seab9faebbdadfbe2: `País o región`,
};
