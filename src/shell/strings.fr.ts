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
  chunkGone: 'Ce composant a été mis à jour depuis l’ouverture de la page, ou le réseau est coupé. Rechargez-la pour continuer.',
  chunkOffline: 'La connexion au réseau est coupée : cette partie viendra d’elle-même à son retour. Ce que vous avez saisi reste sur la page.',
  /** Of what was sent, and is not stored yet. */
  outbox: {
    tryNow: 'Réessayer maintenant',
    signIn: 'Se reconnecter',
    notLoaded: 'Une partie de cette page, nécessaire à l’envoi, n’a pas pu être chargée. Ce que vous avez envoyé est gardé sur cet appareil : rechargez la page, et il sera envoyé.',
    understood: 'J’ai compris',
    refused: 'SharePoint n’a pas accepté cet envoi. Il est gardé sur cet appareil.',
    unreadable: 'Un envoi commencé avec une version plus ancienne ne peut plus être envoyé. Il est mis de côté sur cet appareil : recommencez-le.'
  },
  /** Of links to things. */
  link: {
    copy: (title: string) => `Copier le lien vers « ${title} »`,
    copied: 'Lien copié',
    byHand: 'Le navigateur n’a pas laissé copier le lien. Copiez-le d’ici :'
  },
  crashed: 'Une erreur a interrompu l’affichage de ce composant.'
};

export type ShellWords = typeof fr;
