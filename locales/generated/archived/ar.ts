// Written by `npm run localize`.
export const templates = {
  s6eef72bb818986c0: `وهو محفوظ الآن على {place}.`,
  sbe0cd4a32b392850: `أُرشِف هذا المحتوى في {date} ولم يعد يُحدَّث.`,
};
