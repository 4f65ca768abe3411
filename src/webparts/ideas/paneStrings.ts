import type { Words } from '../../shell/Language';

const fr = {
  description: 'Ce que ce composant affiche. Les modifications se voient tout de suite sur la page.',
  title: 'Titre',
  titleHint: 'Facultatif, au-dessus des remue-méninges',
  mode: 'Afficher',
  list: 'La liste des remue-méninges',
  one: 'Un remue-méninges choisi',
  thing: 'Remue-méninges',
  loading: 'Lecture des remue-méninges…',
  none: 'Aucun remue-méninges publié sur ce site. Ouvrez-en un avec « Ouvrir un remue-méninges ».',
  unreadable: 'Les remue-méninges n’ont pas pu être lus. Fermez ce volet puis ouvrez-le de nouveau.',
  showPast: 'Remue-méninges passés',
  shown: 'Proposés derrière un bouton',
  hidden: 'Non proposés'
};

const en: typeof fr = {
  description: 'What this web part shows. Changes appear on the page at once.',
  title: 'Title',
  titleHint: 'Optional, above the brainstorms',
  mode: 'Show',
  list: 'The list of brainstorms',
  one: 'One chosen brainstorm',
  thing: 'Brainstorm',
  loading: 'Reading the brainstorms…',
  none: 'No published brainstorm on this site. Open one with “Open a brainstorm”.',
  unreadable: 'The brainstorms could not be read. Close this pane and open it again.',
  showPast: 'Past brainstorms',
  shown: 'Offered behind a button',
  hidden: 'Not offered'
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
