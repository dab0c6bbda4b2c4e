// Written by `npm run localize`.
export const templates = {
  s0fd75cc6a1aad906: `Noticias`,
  s1b620e51708bd4dd: `Añadir al calendario`,
  s2d5ebf2d00a77043: `próximamente`,
  s30d43c302c27c123: `Conferencia`,
  s36b073c515122340: `Resultados`,
  s6ded4a3d48f0dd66: `Ediciones`,
  sa4acef179234ef76: `Esta edición no está publicada aquí.`,
  sae55ae12cf4942e2: `Todavía no se ha publicado ninguna edición.`,
  sf1c314238aa3ef4e: `en curso`,
};
