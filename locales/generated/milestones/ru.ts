// Written by `npm run localize`.
export const templates = {
  s165d4497c9a6b52a: `Основные вехи`,
  sd15068dc4c4ee293: `Вех пока нет.`,
};
