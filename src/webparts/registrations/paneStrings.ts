import type { Words } from '../../shell/Language';

const fr = {
  description: 'Chacun voit les séances et s’y inscrit. Les organisateurs les préparent depuis la page elle-même.',
  title: 'Titre',
  titleHint: '« Inscriptions » s’il est vide',
  view: 'Montrer d’abord',
  views: { list: 'La liste par date', month: 'Le mois' },
  trainingYears: 'Noms gardés après une formation',
  years: { 1: 'Un an', 3: 'Trois ans, si la ville l’a décidé' }
};

const en: typeof fr = {
  description: 'Everybody sees the sessions and registers. Organisers prepare them on the page itself.',
  title: 'Title',
  titleHint: '“Registrations” when empty',
  view: 'Show first',
  views: { list: 'The list by date', month: 'The month' },
  trainingYears: 'Names kept after a training',
  years: { 1: 'One year', 3: 'Three years, where the city decided so' }
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
