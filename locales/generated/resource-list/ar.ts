// Written by `npm run localize`.
export const templates = {
  s31db0e18ddbd0491: `لا توجد موارد بعد.`,
  s49699ef375d0cf2e: `{n, plural, zero {لا موارد} one {مورد واحد} two {موردان} few {# موارد} many {# موردًا} other {# مورد}}`,
  s70af97de3ad8fb23: `النوع`,
  sa93c79c575088852: `الموارد`,
  sbbc53e0e54d7946f: `المجال`,
  se15166757c43049c: `البحث في الموارد`,
  sefcf950b3cc4fc3b: `اللغة`,
};
