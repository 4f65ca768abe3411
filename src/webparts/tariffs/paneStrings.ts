import type { Words } from '../../shell/Language';

const fr = {
  description: 'Chacun lit les tarifs de la ville, n’importe quel jour. Les montants viennent des actes : ils ne se modifient pas ici.',
  title: 'Titre',
  titleHint: '« Tarifs » s’il est vide',
  service: 'Un seul service',
  serviceHint: 'Tous les services',
  serviceNote: 'Écrivez le nom court du service, comme dans la liste des réglages : par exemple « piscines ».'
};

const en: typeof fr = {
  description: 'Everybody reads the tariffs of the city, on any day. Amounts come from acts: they are not changed here.',
  title: 'Title',
  titleHint: '“Tariffs” when empty',
  service: 'One service alone',
  serviceHint: 'All services',
  serviceNote: 'Write the short name of the service, as in the list of settings: for example “piscines”.'
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
