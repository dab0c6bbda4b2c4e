// Written by `npm run localize`.
export const templates = {
  s0337d90cf703df0d: `Разделы`,
  s1eaccbf2d6af8ab5: `Информация`,
  sa93c79c575088852: `Ресурсы`,
  seaf59fe9f9ac998e: `Международная платформа`,
  sf55d634dcc743595: `Услуги`,
};
