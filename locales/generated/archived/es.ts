// Written by `npm run localize`.
export const templates = {
  s6eef72bb818986c0: `Ahora se conserva en {place}.`,
  sbe0cd4a32b392850: `Este contenido se archivó el {date} y ya no se actualiza.`,
};
