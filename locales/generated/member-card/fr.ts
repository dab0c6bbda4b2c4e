// Written by `npm run localize`.
export const templates = {
  s0762cca40913aaf8: `{n, plural, one {# source} many {# de sources} other {# sources}}`,
  s1f6dd3951d6cd2ad: `Autres noms`,
  s292d4665fede31bc: `Cette organisation n’est pas publiée ici.`,
  s3290e5c4e55acdf7: `Les sources le laissent entendre, mais ne le disent pas expressément.`,
  s49699ef375d0cf2e: `{n, plural, one {# ressource} many {# de ressources} other {# ressources}}`,
  s6aa58bf4a2df2010: `{n, plural, one {# pratique} many {# de pratiques} other {# pratiques}}`,
  s82665b2ffabc9c0a: `Site web`,
  sb1f096032850a90c: `{n, plural, one {# actualité} many {# d’actualités} other {# actualités}}`,
  scf62be39a30d5c13: `Une partie du contenu relatif à cette organisation n’est pas accessible pour le moment.`,
  sd4570abb0460362f: `Identifiant ROR`,
  seb474d25d74f491a: `Membre de l’Alliance.`,
  sf003f0eb1a1fbb17: `Soutient l’Alliance. Les organisations de soutien ne sont pas comptées parmi ses membres.`,
  sf22b76ecc1741ca7: `Organisation`,
};
