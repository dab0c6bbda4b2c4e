// Written by `npm run localize`.
export const templates = {
  s0337d90cf703df0d: `الأقسام`,
  s1eaccbf2d6af8ab5: `المعلومات`,
  sa93c79c575088852: `الموارد`,
  seaf59fe9f9ac998e: `المنصة الدولية`,
  sf55d634dcc743595: `الخدمات`,
};
