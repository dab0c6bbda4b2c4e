// Written by `npm run localize`.
export const templates = {
  s131e02a809513d5e: `Связь с альянсом`,
  s1441319a6f76bd1f: `Поддерживающая организация альянса «{alliance}»`,
  sd195408f0686e67a: `Участник альянса «{alliance}»`,
  sf63d59d7072b8c18: `Участник альянса «{alliance}», вступление: {date}`,
};
