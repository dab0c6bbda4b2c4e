// Written by `npm run localize`.
export const templates = {
  s11cc72e3db49fec4: `Thème`,
  s2c886c65d263b7f3: `Rechercher des pratiques`,
  s6aa58bf4a2df2010: `{n, plural, one {# pratique} many {# de pratiques} other {# pratiques}}`,
  s9682e69b8059256c: `Il n’y a pas encore de pratiques.`,
  saa8aa81ad6f055fd: `Niveau`,
  sad133ea2dbeed0c5: `Établissement`,
  se23c5c07b78d18b9: `Pratiques`,
  seab9faebbdadfbe2: `Pays ou région`,
};
