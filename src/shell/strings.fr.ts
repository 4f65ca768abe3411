import type { DataErrorCode } from '../data/DataError';

export const fr = {
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
    offline: 'La connexion au réseau est coupée.',
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

export type ShellWords = typeof fr;
