// Written by `npm run localize`.
export const templates = {
  s0762cca40913aaf8: `{n, plural, one {# fuente} many {# de fuentes} other {# fuentes}}`,
  s1f6dd3951d6cd2ad: `Otros nombres`,
  s292d4665fede31bc: `Esta organización no está publicada aquí.`,
  s3290e5c4e55acdf7: `Las fuentes lo dan a entender, pero no lo dicen expresamente.`,
  s49699ef375d0cf2e: `{n, plural, one {# recurso} many {# de recursos} other {# recursos}}`,
  s6aa58bf4a2df2010: `{n, plural, one {# práctica} many {# de prácticas} other {# prácticas}}`,
  s82665b2ffabc9c0a: `Sitio web`,
  sb1f096032850a90c: `{n, plural, one {# noticia} many {# de noticias} other {# noticias}}`,
  scf62be39a30d5c13: `Parte del contenido relacionado con esta organización no está disponible en este momento.`,
  sd4570abb0460362f: `Identificador ROR`,
  seb474d25d74f491a: `Miembro de la Alianza.`,
  sf003f0eb1a1fbb17: `Apoya a la Alianza. Las organizaciones de apoyo no se cuentan entre sus miembros.`,
  sf22b76ecc1741ca7: `Organización`,
};
