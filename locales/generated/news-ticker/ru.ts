// Written by `npm run localize`.
export const templates = {
  s0f7c28999f80a5d3: `Остановить показ`,
  s0fd75cc6a1aad906: `Новости`,
  s347f207cbb2d86ae: `Заголовки`,
  s90e0fef558d2419f: `Новостей пока нет.`,
  s94b6f83329af21c8: `Следующий заголовок`,
  sa85bd0e9a3605768: `Предыдущий заголовок`,
  sc13b90b68a272751: `Показывать по очереди`,
  sc3e71a18bc023308: `{n} из {total}`,
};
