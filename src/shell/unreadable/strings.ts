import type { Words } from '../Language';

const fr = {
  text: (count: number, shown: string) =>
    count > 1
      ? `${shown} éléments n’ont pas pu être lus et ne sont montrés à personne : ils ont été modifiés directement dans leur liste.`
      : 'Un élément n’a pas pu être lu et n’est montré à personne : il a été modifié directement dans sa liste.',
  which: 'Voir lesquels',
  row: (list: string, id: string) => `${list}, n° ${id}`,
  column: (column: string) => `(colonne « ${column} » à corriger)`
};

const en: typeof fr = {
  text: (count, shown) =>
    count > 1
      ? `${shown} items could not be read and are shown to nobody: they were changed directly in their list.`
      : 'One item could not be read and is shown to nobody: it was changed directly in its list.',
  which: 'See which',
  row: (list, id) => `${list}, no. ${id}`,
  column: (column) => `(column “${column}” to fix)`
};

export const unreadableWords: Words<typeof fr> = { fr, en };
