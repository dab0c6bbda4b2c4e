// Written by `npm run localize`.
export const templates = {
  s0933b5904c245c40: `Vous voyez ce qui a été chargé précédemment.`,
  s0dff3f9720bb2b0e: `Aucun contenu n’a été trouvé à l’adresse indiquée par cette page.`,
  s126f4afbd2cb49e8: `Certains textes sont des traductions non révisées.`,
  s3e74a4baeb48269d: `Le contenu reçu ne peut pas être affiché.`,
  s3fd8774b45fe3804: `Le contenu plus récent n’a pas pu être chargé.`,
  s6ebc9bd6feae62a3: `Chargement…`,
  s728f7a4ee844c701: `Le contenu est momentanément inaccessible.`,
  s9e1ea52962ef2bd4: `Au {date}.`,
  sc038070115cffee8: `Nouvel essai…`,
  scd1dd6ff53d0d01a: `Réessayer`,
  sdd6c9e8fed4cab37: `Source : {name}`,
  sf6b769650e837766: `Les textes qui n’existent pas en français sont affichés dans une autre langue.`,
  sfe6ad5921a78b919: `Vous êtes hors connexion.`,
};
