import type { DataErrorCode } from '../data/DataError';
import type { Words } from './Language';

const fr = {
  loading: 'Chargement…',
  retry: 'Réessayer',
  reload: 'Recharger la page',
  errors: {
    forbidden: 'Vous n’avez pas accès à ces informations. Le propriétaire du site peut vous donner ce droit.',
    notFound: 'Cet élément n’existe plus : il a été supprimé.',
    conflict: 'Quelqu’un d’autre vient de modifier cet élément.',
    duplicate: 'Cet élément existe déjà.',
    throttled: 'SharePoint est très sollicité en ce moment. Réessayez dans une minute.',
    tooLarge: 'Il y a trop d’informations pour être lues en une fois.',
    offline: 'Vous n’êtes plus connecté au réseau.',
    timeout: 'SharePoint met trop de temps à répondre.',
    signedOut: 'Votre session a pris fin. Rechargez la page pour vous reconnecter.',
    unreadable: 'Cet élément ne peut pas être lu : il a été modifié directement dans sa liste. Le propriétaire du site peut le corriger.',
    unknown: 'Quelque chose n’a pas fonctionné. Réessayez ; si cela se reproduit, signalez-le à votre assistance.'
  } satisfies Readonly<Record<DataErrorCode, string>>,
  supportCode: (code: string) => `Code pour l’assistance : ${code}`,
  table: {
    more: 'Afficher la suite',
    actions: (row: string) => `Actions : ${row}`
  },
  chunkGone: 'Ce composant a été mis à jour depuis l’ouverture de la page. Rechargez-la pour continuer.',
  crashed: 'Une erreur a interrompu l’affichage de ce composant.'
};

const en: typeof fr = {
  loading: 'Loading…',
  retry: 'Try again',
  reload: 'Reload the page',
  errors: {
    forbidden: 'You do not have access to this information. The site owner can grant it.',
    notFound: 'This no longer exists: it has been deleted.',
    conflict: 'Somebody else has just changed this.',
    duplicate: 'This already exists.',
    throttled: 'SharePoint is very busy at the moment. Try again in a minute.',
    tooLarge: 'There is too much information to read at once.',
    offline: 'You are not connected to the network.',
    timeout: 'SharePoint is taking too long to answer.',
    signedOut: 'Your session has ended. Reload the page to sign in again.',
    unreadable: 'This cannot be read: it was changed directly in its list. The site owner can mend it.',
    unknown: 'Something went wrong. Try again; if it happens again, tell your support team.'
  },
  supportCode: (code) => `Code for support: ${code}`,
  table: {
    more: 'Show more',
    actions: (row) => `Actions: ${row}`
  },
  chunkGone: 'This web part has been updated since the page was opened. Reload it to continue.',
  crashed: 'An error stopped this web part from being shown.'
};

export const shellWords: Words<typeof fr> = { fr, en };
