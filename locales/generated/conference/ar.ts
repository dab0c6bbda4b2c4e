// Written by `npm run localize`.
export const templates = {
  s0fd75cc6a1aad906: `الأخبار`,
  s1b620e51708bd4dd: `إضافة إلى التقويم`,
  s2d5ebf2d00a77043: `قريبًا`,
  s30d43c302c27c123: `المؤتمر`,
  s36b073c515122340: `النتائج`,
  s6ded4a3d48f0dd66: `الدورات`,
  sa4acef179234ef76: `هذه الدورة غير منشورة هنا.`,
  sae55ae12cf4942e2: `لم تُنشر أي دورة بعد.`,
  sf1c314238aa3ef4e: `ينعقد الآن`,
};
