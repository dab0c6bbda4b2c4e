// Written by `npm run localize`.
export const templates = {
  s165d4497c9a6b52a: `محطات بارزة`,
  sd15068dc4c4ee293: `لا توجد محطات بعد.`,
};
