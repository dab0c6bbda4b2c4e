// Written by `npm run localize`.
export const templates = {
  s100021992068a792: `a fecha de {date}`,
  s394eb7d48e9a8eee: `Cifras`,
  s41f7dca46d3f1b4a: `Valor`,
  s5f43af3669b1e098: `Fuente`,
  sa2e882d770bd8e57: `Todavía no se han publicado cifras.`,
  sac8252732f2edb19: `Fecha`,
  sc9a321c6b0cceaa4: `{date}: {value}`,
};
