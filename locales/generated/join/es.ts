// Written by `npm run localize`.
export const templates = {
  s1f0ca51e10ee66bc: `Dónde informarse`,
  s2e33308ada75d29f: `Objetivos`,
  s3eab034ec81bbb35: `Unirse a la Alianza`,
  s53f86bf606ac80a9: `Todavía no se ha publicado información sobre la adhesión.`,
  s5beb4c94b14ee32c: `Quiénes se han unido`,
  s8106a533bac60b28: `Carta`,
  sa2917494cbaa18a9: `Aquí no se publica ninguna dirección de contacto para preguntas sobre la adhesión.`,
  sc1477ec15a3c3b35: `Sitio web de la Alianza:`,
  sce746c36173d82d4: `Se han unido organizaciones de estos tipos:`,
};
