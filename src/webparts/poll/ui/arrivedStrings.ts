import type { Words } from '../../../shell/Language';

const fr = {
  title: 'Le sondage de votre lien',
  close: 'Fermer',
  gone: 'Ce lien mène à un sondage qui a été supprimé, ou qui n’est pas encore publié.'
};

/** Of the poll that a link leads to; with its screen. */
export const arrivedWords: Words<typeof fr> = {
  fr,
  en: {
    title: 'The poll of your link',
    close: 'Close',
    gone: 'This link leads to a poll that has been deleted, or that is not published yet.'
  }
};
