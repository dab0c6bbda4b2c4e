// Written by `npm run localize`.
export const templates = {
  s100021992068a792: `au {date}`,
  s394eb7d48e9a8eee: `Chiffres`,
  s41f7dca46d3f1b4a: `Valeur`,
  s5f43af3669b1e098: `Source`,
  sa2e882d770bd8e57: `Aucun chiffre n’a encore été publié.`,
  sac8252732f2edb19: `Date`,
  sc9a321c6b0cceaa4: `{date} : {value}`,
};
