import type { Words } from '../../shell/Language';

const fr = {
  description: 'Les commentaires appartiennent à la page : un autre composant « Commentaires » sur la même page montrerait les mêmes.',
  title: 'Titre',
  titleHint: '« Commentaires » s’il est vide',
  order: 'Afficher d’abord',
  newest: 'Les plus récents',
  supported: 'Les plus soutenus'
};

const en: typeof fr = {
  description: 'Comments belong to the page: another “Comments” web part on the same page would show the same ones.',
  title: 'Title',
  titleHint: '“Comments” when empty',
  order: 'Show first',
  newest: 'The newest',
  supported: 'The most supported'
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
