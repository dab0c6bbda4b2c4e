// Written by `npm run localize`.
export const templates = {
  s131e02a809513d5e: `الصلة بالتحالف`,
  s1441319a6f76bd1f: `منظمة داعمة لـ {alliance}`,
  sd195408f0686e67a: `عضو في {alliance}`,
  sf63d59d7072b8c18: `عضو في {alliance} منذ {date}`,
};
