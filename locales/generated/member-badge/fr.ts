// Written by `npm run localize`.
export const templates = {
  s131e02a809513d5e: `Lien avec l’Alliance`,
  s1441319a6f76bd1f: `Organisation de soutien de l’{alliance}`,
  sd195408f0686e67a: `Membre de l’{alliance}`,
  sf63d59d7072b8c18: `Membre de l’{alliance}, adhésion : {date}`,
};
