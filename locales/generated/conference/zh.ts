// Written by `npm run localize`.
export const templates = {
  s0fd75cc6a1aad906: `新闻`,
  s1b620e51708bd4dd: `添加到日历`,
  s2d5ebf2d00a77043: `即将举行`,
  s30d43c302c27c123: `大会`,
  s36b073c515122340: `成果`,
  s6ded4a3d48f0dd66: `历届大会`,
  sa4acef179234ef76: `此处未发布这一届的信息。`,
  sae55ae12cf4942e2: `尚未发布任何一届的信息。`,
  sf1c314238aa3ef4e: `正在举行`,
};
