// Written by `npm run localize`.
export const templates = {
  s0fd75cc6a1aad906: `الأخبار`,
  s1da50951bdd7a204: `القسم`,
  s3cb7d99bd72bb6d8: `البحث في الأخبار`,
  s90e0fef558d2419f: `لا توجد أخبار بعد.`,
  sa6f2645578b2d2bc: `السنة`,
  sb1f096032850a90c: `{n, plural, zero {لا أخبار} one {خبر واحد} two {خبران} few {# أخبار} many {# خبرًا} other {# خبر}}`,
};
