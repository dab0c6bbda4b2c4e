// Written by `npm run localize`.
export const templates = {
  s0933b5904c245c40: `Se muestra lo que se cargó anteriormente.`,
  s0dff3f9720bb2b0e: `No se encontró contenido en la dirección que indica esta página.`,
  s126f4afbd2cb49e8: `Algunos textos son traducciones sin revisar.`,
  s3e74a4baeb48269d: `El contenido recibido no se puede mostrar.`,
  s3fd8774b45fe3804: `No se pudo obtener contenido más reciente.`,
  s6ebc9bd6feae62a3: `Cargando…`,
  s728f7a4ee844c701: `El contenido no está disponible en este momento.`,
  s9e1ea52962ef2bd4: `A fecha de {date}.`,
  sc038070115cffee8: `Reintentando…`,
  scd1dd6ff53d0d01a: `Reintentar`,
  sdd6c9e8fed4cab37: `Fuente: {name}`,
  sf6b769650e837766: `Los textos que faltan en español se muestran en otro idioma.`,
  sfe6ad5921a78b919: `No hay conexión a internet.`,
};
