import type { Words } from '../Language';

const fr = {
  close: 'Fermer',
  later: 'Fermer et garder le brouillon',
  discard: 'Effacer ce brouillon',
  kept: 'Brouillon gardé sur cet appareil.',
  notKept: 'Votre navigateur ne peut pas garder de brouillon : envoyez avant de fermer la page.'
};

const en: typeof fr = {
  close: 'Close',
  later: 'Close and keep the draft',
  discard: 'Delete this draft',
  kept: 'Draft kept on this device.',
  notKept: 'Your browser cannot keep a draft: send it before you close the page.'
};

/** Words of what somebody has begun to say, and that is kept on the device. */
export const keptWords: Words<typeof fr> = { fr, en };
