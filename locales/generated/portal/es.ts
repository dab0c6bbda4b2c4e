// Written by `npm run localize`.
export const templates = {
  s0337d90cf703df0d: `Secciones`,
  s1eaccbf2d6af8ab5: `Información`,
  sa93c79c575088852: `Recursos`,
  seaf59fe9f9ac998e: `Plataforma internacional`,
  sf55d634dcc743595: `Servicios`,
};
