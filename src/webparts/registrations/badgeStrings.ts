import type { Words } from '../../shell/Language';

const fr = {
  scan: 'Lire les badges avec la caméra',
  stop: 'Arrêter la caméra',
  camera: 'Ce que voit la caméra',
  aim: 'Présentez le code QR d’un badge. La personne s’affiche : c’est vous qui la notez.',
  found: (name: string) => `Badge : ${name}.`,
  unknown: 'Ce code n’est pas le badge d’une personne qui a une place ici. Cherchez par le nom.',
  refused: 'La caméra ne peut pas être ouverte : ce navigateur ou cette page ne le permet pas. Cherchez par le nom.',
  all: 'Voir toutes les personnes'
};

const en: typeof fr = {
  scan: 'Read badges with the camera',
  stop: 'Stop the camera',
  camera: 'What the camera sees',
  aim: 'Show the QR code of a badge. The person appears: it is you who marks them.',
  found: (name) => `Badge of ${name}.`,
  unknown: 'This code is not the badge of a person who has a place here. Search by name.',
  refused: 'The camera cannot be opened: this browser or this page does not allow it. Search by name.',
  all: 'Show everybody'
};

/** Of badges that are read at the door. */
export const badgeWords: Words<typeof fr> = { fr, en };
