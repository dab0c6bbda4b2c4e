// Written by `npm run localize`.
export const templates = {
  s0f7c28999f80a5d3: `إيقاف العرض`,
  s0fd75cc6a1aad906: `الأخبار`,
  s347f207cbb2d86ae: `العناوين`,
  s90e0fef558d2419f: `لا توجد أخبار بعد.`,
  s94b6f83329af21c8: `العنوان التالي`,
  sa85bd0e9a3605768: `العنوان السابق`,
  sc13b90b68a272751: `تشغيل العرض`,
  sc3e71a18bc023308: `{n} من {total}`,
};
