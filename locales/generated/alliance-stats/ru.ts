// Written by `npm run localize`.
export const templates = {
  s100021992068a792: `по состоянию на {date}`,
  s394eb7d48e9a8eee: `Показатели`,
  s41f7dca46d3f1b4a: `Значение`,
  s5f43af3669b1e098: `Источник`,
  sa2e882d770bd8e57: `Показатели пока не опубликованы.`,
  sac8252732f2edb19: `Дата`,
  sc9a321c6b0cceaa4: `{date}: {value}`,
};
