import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  list: 'Communautés de la ville',
  words: 'Mots',
  direction: 'Direction',
  all: 'Toutes',
  show: 'Montrer',
  shows: { all: 'Toutes', seeks: 'Celles qui cherchent des animateurs', open: 'Les espaces ouverts', archived: 'Les archives' },
  found: (count: number, shown: string) => `${shown} ${plural.fr(count, 'communauté', 'communautés')}`,
  none: 'Aucune communauté pour l’instant.',
  states: { opening: 'Ouvre bientôt', open: 'Ouverte', archived: 'Archivée', closed: 'Close' },
  seeks: 'Cherche des animateurs',
  animators: (names: string) => `Animée par ${names}`,
  noAnimator: 'Sans animateur',
  asleep: 'En sommeil',
  gone: (name: string) => `${name} (n’est plus dans l’espace)`,
  sign: (date: string) => `Dernier signe de vie le ${date}.`,
  noSign: 'Pas encore de signe de vie.',
  reviewOn: (day: string) => `Bilan prévu le ${day}.`,
  reviewDue: (day: string) => `Bilan attendu depuis le ${day}.`
};

const en: typeof fr = {
  list: 'Communities of the city',
  words: 'Words',
  direction: 'Department',
  all: 'All',
  show: 'Show',
  shows: { all: 'All', seeks: 'Those that look for animators', open: 'Open spaces', archived: 'Archives' },
  found: (count, shown) => `${shown} ${plural.en(count, 'community', 'communities')}`,
  none: 'No community yet.',
  states: { opening: 'Opens soon', open: 'Open', archived: 'Archived', closed: 'Closed' },
  seeks: 'Looks for animators',
  animators: (names) => `Animated by ${names}`,
  noAnimator: 'Without an animator',
  asleep: 'Asleep',
  gone: (name) => `${name} (no longer in the space)`,
  sign: (date) => `Last sign of life on ${date}.`,
  noSign: 'No sign of life yet.',
  reviewOn: (day) => `Review planned on ${day}.`,
  reviewDue: (day) => `Review due since ${day}.`
};

/** Words of the directory of communities. */
export const directoryWords: Words<typeof fr> = { fr, en };
