// Written by `npm run localize`.
export const templates = {
  s6eef72bb818986c0: `Теперь они находятся по адресу {place}.`,
  sbe0cd4a32b392850: `Эти материалы переданы в архив {date} и больше не обновляются.`,
};
