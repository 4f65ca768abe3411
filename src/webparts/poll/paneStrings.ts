import type { Words } from '../../shell/Language';
import { plural } from '../../shell/Language';

const fr = {
  description: 'Ce que ce composant affiche. Les modifications se voient tout de suite sur la page.',
  title: 'Titre',
  titleHint: 'Facultatif, au-dessus des sondages',
  mode: 'Afficher',
  list: 'Les sondages en cours',
  one: 'Un sondage choisi',
  thing: 'Sondage',
  loading: 'Lecture des sondages…',
  none: 'Aucun sondage sur ce site. Créez-en un avec « Gérer les sondages ».',
  unreadable: 'Les sondages n’ont pas pu être lus. Fermez ce volet puis ouvrez-le de nouveau.',
  inSight: 'Sondages en vue',
  all: 'Tous',
  first: (count: number) => plural.fr(count, 'Le premier, les autres derrière un bouton', `Les ${count} premiers, les autres derrière un bouton`),
  showPast: 'Sondages passés',
  shown: 'Proposés derrière un bouton',
  hidden: 'Non proposés'
};

const en: typeof fr = {
  description: 'What this web part shows. Changes appear on the page at once.',
  title: 'Title',
  titleHint: 'Optional, above the polls',
  mode: 'Show',
  list: 'The current polls',
  one: 'One chosen poll',
  thing: 'Poll',
  loading: 'Reading the polls…',
  none: 'No poll on this site. Create one with “Manage polls”.',
  unreadable: 'The polls could not be read. Close this pane and open it again.',
  inSight: 'Polls in sight',
  all: 'All of them',
  first: (count) => plural.en(count, 'The first one, the others behind a button', `The first ${count}, the others behind a button`),
  showPast: 'Past polls',
  shown: 'Offered behind a button',
  hidden: 'Not offered'
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
