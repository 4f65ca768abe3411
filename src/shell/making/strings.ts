import type { Words } from '../Language';
import { en } from './strings.en';
import { fr } from './strings.fr';

export type { KindWords, MakingSource, MakingWords } from './MakingWords';

/** By what it is made of and by what is offered; what has no words is not offered. */
export const makingWords: Words<typeof fr> = { fr, en };

const choiceFr = {
  title: 'Ce que cela devient ailleurs',
  what: 'En faire',
  nothing: 'Ce site n’a encore rien que l’on puisse en faire : ni appels à commentaires, ni sondages, ni tarifs.'
};
const choiceEn: typeof choiceFr = {
  title: 'What it becomes elsewhere',
  what: 'Make',
  nothing: 'This site has nothing yet that could be made of it: neither calls for comment, nor polls, nor tariffs.'
};
export const makeChoiceWords: Words<typeof choiceFr> = { fr: choiceFr, en: choiceEn };
