// Written by `npm run localize`.
export const templates = {
  s1f0ca51e10ee66bc: `Où se renseigner`,
  s2e33308ada75d29f: `Objectifs`,
  s3eab034ec81bbb35: `Rejoindre l’Alliance`,
  s53f86bf606ac80a9: `Aucune information sur l’adhésion n’a encore été publiée.`,
  s5beb4c94b14ee32c: `Qui a adhéré`,
  s8106a533bac60b28: `Charte`,
  sa2917494cbaa18a9: `Aucune adresse de contact pour les questions d’adhésion n’est publiée ici.`,
  sc1477ec15a3c3b35: `Site web de l’Alliance :`,
  sce746c36173d82d4: `Des organisations de ces types ont adhéré :`,
};
