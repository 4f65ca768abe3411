import type { Words } from '../Language';

const fr = {
  tryNow: 'Réessayer maintenant',
  signIn: 'Se reconnecter',
  notLoaded: 'Une partie de cette page, nécessaire à l’envoi, n’a pas pu être chargée. Ce que vous avez envoyé est gardé sur cet appareil : rechargez la page, et il sera envoyé.',
  understood: 'J’ai compris',
  refused: 'SharePoint n’a pas accepté cet envoi. Il est gardé sur cet appareil.',
  unreadable: 'Un envoi commencé avec une version plus ancienne ne peut plus être envoyé. Il est mis de côté sur cet appareil : recommencez-le.'
};

const en: typeof fr = {
  tryNow: 'Try again now',
  signIn: 'Sign in again',
  notLoaded: 'A part of this page that is needed to send could not be loaded. What you sent is kept on this device: reload the page, and it will be sent.',
  understood: 'I understand',
  refused: 'SharePoint did not accept this. It is kept on this device.',
  unreadable: 'Something sent with an earlier version can no longer be sent. It is set aside on this device: please do it again.'
};

export const outboxWords: Words<typeof fr> = { fr, en };
