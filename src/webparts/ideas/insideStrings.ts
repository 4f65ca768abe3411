import type { Words } from '../../shell/Language';
import { plural } from '../../shell/Language';

const fr = {
  inside: (count: number, shown: string) => plural.fr(count, `${shown} commentaire interne`, `${shown} commentaires internes`),
  insideLabel: 'Commentaires internes',
  insideNote: 'Lus par les agents seulement : les invités ne peuvent pas les lire.',
  noInside: 'Aucun commentaire interne.',
  addInside: 'Commenter entre agents'
};

const en: typeof fr = {
  inside: (count, shown) => plural.en(count, `${shown} internal comment`, `${shown} internal comments`),
  insideLabel: 'Internal comments',
  insideNote: 'Read by staff only: guests cannot read them.',
  noInside: 'No internal comment.',
  addInside: 'Comment among staff'
};

export const insideWords: Words<typeof fr> = { fr, en };
