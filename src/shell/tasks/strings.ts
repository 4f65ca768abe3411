import type { Words } from '../Language';

const fr = {
  stop: 'Arrêter',
  resume: 'Reprendre',
  stopped: 'Arrêté avant la fin. Ce qui est déjà fait est gardé.'
};

const en: typeof fr = {
  stop: 'Stop',
  resume: 'Resume',
  stopped: 'Stopped before the end. What is done already is kept.'
};

export const taskWords: Words<typeof fr> = { fr, en };
