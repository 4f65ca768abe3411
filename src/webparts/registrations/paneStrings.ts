import type { Words } from '../../shell/Language';

const fr = {
  description: 'Chacun voit les séances et s’y inscrit. Les organisateurs les préparent depuis la page elle-même.',
  title: 'Titre',
  titleHint: '« Inscriptions » s’il est vide',
  view: 'Montrer d’abord',
  views: { list: 'La liste par date', month: 'Le mois' }
};

const en: typeof fr = {
  description: 'Everybody sees the sessions and registers. Organisers prepare them on the page itself.',
  title: 'Title',
  titleHint: '“Registrations” when empty',
  view: 'Show first',
  views: { list: 'The list by date', month: 'The month' }
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
