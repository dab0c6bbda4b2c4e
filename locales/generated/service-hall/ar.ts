// Written by `npm run localize`.
export const templates = {
  s079a052719914d71: `الفئة`,
  s71e2d7d95de782e7: `البحث عن الخدمات`,
  s8d103a2a7f5d2774: `لم تُنشر أي خدمات بعد.`,
  s9a193841237d3cb7: `قاعة الخدمات`,
  sc9ba46c873cf6296: `ترجمة غير مراجَعة`,
  sd5a4b41c6c883b03: `الفئة المستهدفة`,
  sebf47278c76626bc: `{n, plural, zero {لا خدمات} one {خدمة واحدة} two {خدمتان} few {# خدمات} many {# خدمة} other {# خدمة}}`,
};
