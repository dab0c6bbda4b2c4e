// Written by `npm run localize`.
export const templates = {
  s37114ce595691035: `الأقسام`,
  s90e0fef558d2419f: `لا توجد أخبار بعد.`,
  sb1f096032850a90c: `{n, plural, zero {لا أخبار} one {خبر واحد} two {خبران} few {# أخبار} many {# خبرًا} other {# خبر}}`,
  sc1754d355f74627d: `قسم المعلومات`,
  sf993bb199fefbe04: `الكل`,
};
