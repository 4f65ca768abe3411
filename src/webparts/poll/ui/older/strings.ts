import type { Words } from '../../../../shell/Language';

const fr = {
  search: 'Chercher parmi tous les sondages',
  run: 'Chercher',
  clear: 'Effacer la recherche',
  nothing: (text: string) => `Aucun sondage ne correspond à « ${text} ».`,
  more: 'Afficher les sondages plus anciens'
};

const en: typeof fr = {
  search: 'Search all polls',
  run: 'Search',
  clear: 'Clear the search',
  nothing: (text) => `Nothing matches “${text}”.`,
  more: 'Show older polls'
};

/** Words of the way to polls that are not read at once. */
export const olderWords: Words<typeof fr> = { fr, en };
