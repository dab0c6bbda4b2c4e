// Written by `npm run localize`.
export const templates = {
  s0f7c28999f80a5d3: `Detener los titulares`,
  s0fd75cc6a1aad906: `Noticias`,
  s347f207cbb2d86ae: `Titulares`,
  s90e0fef558d2419f: `Todavía no hay noticias.`,
  s94b6f83329af21c8: `Titular siguiente`,
  sa85bd0e9a3605768: `Titular anterior`,
  sc13b90b68a272751: `Reproducir los titulares`,
  sc3e71a18bc023308: `{n} de {total}`,
};
