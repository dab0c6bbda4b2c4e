// Written by `npm run localize`.
export const templates = {
  s30b4e6b54a651371: `Cargo`,
  s4854cd48f30ff8ee: `Personas`,
  s5439ba967e74eb20: `Otros cargos`,
  s9b348c6a4574332c: `Todavía no figura ninguna persona.`,
  sa2e87f0e54c2c2e0: `Buscar personas`,
  sd473cb80696301cd: `{n, plural, one {# persona} many {# de personas} other {# personas}}`,
  sd7debd1d9e8bf559: `{n, plural, one {las fuentes públicas dan a conocer a # de {size}} many {las fuentes públicas dan a conocer a # de {size}} other {las fuentes públicas dan a conocer a # de {size}}}`,
  seab9faebbdadfbe2: `País o región`,
  sf7dbe8a7c839a675: `Órgano`,
};
