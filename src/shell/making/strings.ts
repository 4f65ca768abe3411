import type { Words } from '../Language';
import { en } from './strings.en';
import { fr } from './strings.fr';

export type { MakingSource, MakingWords } from './MakingWords';

/** By what it is made of and by what is offered; what has no words is not offered. */
export const makingWords: Words<typeof fr> = { fr, en };
