// Written by `npm run localize`.
export const templates = {
  s30b4e6b54a651371: `Fonction`,
  s4854cd48f30ff8ee: `Personnes`,
  s5439ba967e74eb20: `Autres fonctions`,
  s9b348c6a4574332c: `Aucune personne n’est encore répertoriée.`,
  sa2e87f0e54c2c2e0: `Rechercher des personnes`,
  sd473cb80696301cd: `{n, plural, one {# personne} many {# de personnes} other {# personnes}}`,
  sd7debd1d9e8bf559: `{n, plural, one {# personne sur {size} est connue par des sources publiques} many {# de personnes sur {size} sont connues par des sources publiques} other {# personnes sur {size} sont connues par des sources publiques}}`,
  seab9faebbdadfbe2: `Pays ou région`,
  sf7dbe8a7c839a675: `Organe`,
};
