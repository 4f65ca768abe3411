import type { Words } from '../../shell/Language';

const fr = {
  description: 'Ce que ce composant affiche. Les modifications se voient tout de suite sur la page.',
  title: 'Titre',
  titleHint: 'Facultatif, au-dessus des appels',
  mode: 'Afficher',
  list: 'La liste des appels',
  one: 'Un appel choisi',
  thing: 'Appel',
  loading: 'Lecture des appels…',
  none: 'Aucun appel publié sur ce site. Ouvrez-en un avec « Ouvrir un appel ».',
  unreadable: 'Les appels n’ont pas pu être lus. Fermez ce volet puis ouvrez-le de nouveau.',
  showPast: 'Appels passés',
  shown: 'Proposés derrière un bouton',
  hidden: 'Non proposés'
};

const en: typeof fr = {
  description: 'What this web part shows. Changes appear on the page at once.',
  title: 'Title',
  titleHint: 'Optional, above the calls',
  mode: 'Show',
  list: 'The list of calls',
  one: 'One chosen call',
  thing: 'Call',
  loading: 'Reading the calls…',
  none: 'No published call on this site. Open one with “Open a call”.',
  unreadable: 'The calls could not be read. Close this pane and open it again.',
  showPast: 'Past calls',
  shown: 'Offered behind a button',
  hidden: 'Not offered'
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
