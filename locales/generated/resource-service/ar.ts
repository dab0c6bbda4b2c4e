// Written by `npm run localize`.
export const templates = {
  s31db0e18ddbd0491: `لا توجد موارد بعد.`,
  s3b34817a777328f2: `خدمة الموارد`,
  s3f5390ecd7d14626: `المجموعات`,
  s49699ef375d0cf2e: `{n, plural, zero {لا موارد} one {مورد واحد} two {موردان} few {# موارد} many {# موردًا} other {# مورد}}`,
  sf993bb199fefbe04: `الكل`,
};
