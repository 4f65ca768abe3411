import type { Words } from '../../../../shell/Language';

const fr = {
  noAnswer: 'Pas encore de réponse.',
  noAnswerPromised: (date: string) => `Pas encore de réponse : elle est promise pour le ${date}.`,
  noAnswerLate: (date: string) => `Pas encore de réponse : elle était promise pour le ${date}.`
};

const en: typeof fr = {
  noAnswer: 'No answer yet.',
  noAnswerPromised: (date) => `No answer yet: it is promised for ${date}.`,
  noAnswerLate: (date) => `No answer yet: it was promised for ${date}.`
};

/** What is said where somebody waits for an answer. */
export const mineWords: Words<typeof fr> = { fr, en };
