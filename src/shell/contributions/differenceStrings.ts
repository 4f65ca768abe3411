import type { Words } from '../Language';

const fr = {
  removed: 'supprimé :',
  added: 'ajouté :',
  before: 'Avant',
  after: 'Après',
  nothing: 'Rien : ces mots seraient supprimés.',
  showSides: 'Voir avant et après',
  showChanges: 'Voir les changements dans le texte'
};

const en: typeof fr = {
  removed: 'removed:',
  added: 'added:',
  before: 'Before',
  after: 'After',
  nothing: 'Nothing: these words would be removed.',
  showSides: 'Show before and after',
  showChanges: 'Show the changes in the text'
};

/** Words of a difference between two wordings. */
export const differenceWords: Words<typeof fr> = { fr, en };
