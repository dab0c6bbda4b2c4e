// Written by `npm run localize`.
export const templates = {
  s30b4e6b54a651371: `المنصب`,
  s4854cd48f30ff8ee: `الأشخاص`,
  s5439ba967e74eb20: `مناصب أخرى`,
  s9b348c6a4574332c: `لم تُدرج أسماء بعد.`,
  sa2e87f0e54c2c2e0: `البحث عن أشخاص`,
  sd473cb80696301cd: `{n, plural, zero {لا أشخاص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}`,
  sd7debd1d9e8bf559: `{n, plural, zero {لا تذكر المصادر العلنية أيًّا من {size}} one {تذكر المصادر العلنية واحدًا من {size}} two {تذكر المصادر العلنية اثنين من {size}} few {تذكر المصادر العلنية # من {size}} many {تذكر المصادر العلنية # من {size}} other {تذكر المصادر العلنية # من {size}}}`,
  seab9faebbdadfbe2: `البلد أو المنطقة`,
  sf7dbe8a7c839a675: `الهيئة`,
};
