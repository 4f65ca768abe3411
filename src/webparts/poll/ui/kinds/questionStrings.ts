import type { Words } from '../../../../shell/Language';

const fr = {
  legend: 'Répondez aux questions : elles partent ensemble',
  optional: 'facultatif',
  several: 'plusieurs réponses possibles',
  need: (question: string) => `Il manque une réponse à la question : ${question}`,
  needAny: 'Répondez d’abord à une question.',
  answer: (question: string, answers: string) => `${question} ${answers}`,
  separator: ' · '
};

const en: typeof fr = {
  legend: 'Answer the questions: they are sent together',
  optional: 'optional',
  several: 'several answers possible',
  need: (question) => `An answer is missing to the question: ${question}`,
  needAny: 'Answer a question first.',
  answer: (question, answers) => `${question} ${answers}`,
  separator: ' · '
};

/** Words of polls with several questions. */
export const questionWords: Words<typeof fr> = { fr, en };
