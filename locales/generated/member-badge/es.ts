// Written by `npm run localize`.
export const templates = {
  s131e02a809513d5e: `Relación con la Alianza`,
  s1441319a6f76bd1f: `Organización de apoyo de la {alliance}`,
  sd195408f0686e67a: `Miembro de la {alliance}`,
  sf63d59d7072b8c18: `Miembro de la {alliance}, adhesión: {date}`,
};
