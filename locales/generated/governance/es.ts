// Written by `npm run localize`.
export const templates = {
  s089fbb3bfa19c279: `Composición`,
  sa8091614c1eec4e9: `Algunas personas o instituciones no se han podido cargar.`,
  sab6cf2a4b7db2a8d: `Este registro no está publicado aquí.`,
  sc090350ea50444ab: `nombrados en fuentes públicas: {known} de {size}`,
  sd57d46706805ff39: `Gobernanza`,
  se0babfa3f5626204: `Todavía no se ha publicado información sobre los órganos.`,
  se7b0889a28b1ffe3: `Titulares de cargos`,
  sf88660d36b631cc4: `Presidencia`,
};
