// Written by `npm run localize`.
export const templates = {
  s100021992068a792: `حتى {date}`,
  s394eb7d48e9a8eee: `أرقام`,
  s41f7dca46d3f1b4a: `القيمة`,
  s5f43af3669b1e098: `المصدر`,
  sa2e882d770bd8e57: `لم تُنشر أرقام بعد.`,
  sac8252732f2edb19: `التاريخ`,
  sc9a321c6b0cceaa4: `{date}: {value}`,
};
