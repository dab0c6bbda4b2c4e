// Written by `npm run localize`.
export const templates = {
  s11cc72e3db49fec4: `الموضوع`,
  s2c886c65d263b7f3: `البحث في الممارسات`,
  s6aa58bf4a2df2010: `{n, plural, zero {لا ممارسات} one {ممارسة واحدة} two {ممارستان} few {# ممارسات} many {# ممارسة} other {# ممارسة}}`,
  s9682e69b8059256c: `لا توجد ممارسات بعد.`,
  saa8aa81ad6f055fd: `المرحلة التعليمية`,
  sad133ea2dbeed0c5: `المؤسسة`,
  se23c5c07b78d18b9: `الممارسات`,
  seab9faebbdadfbe2: `البلد أو المنطقة`,
};
