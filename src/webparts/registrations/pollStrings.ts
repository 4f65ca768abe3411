import type { Words } from '../../shell/Language';
import type { MakingWords } from '../../shell/making/MakingWords';

const fr: MakingWords = {
  title: 'Demander « quelle date ? » par un sondage',
  lead: 'Les séances à venir deviennent les dates d’un sondage. Il est créé en brouillon ; vous le relisez et le publiez dans le composant Sondage. Il est lié aux séances dès sa publication.',
  name: 'Question',
  nameRequired: 'Écrivez une question.',
  nameFor: (subject) => `${subject} : quelle date vous convient ?`,
  content: 'Dates proposées',
  fewest: 'Choisissez au moins deux dates.',
  most: (count) => `Choisissez au plus ${count} dates.`,
  make: 'Créer le brouillon du sondage',
  done: 'Le brouillon du sondage est créé ; tout sera lié dès sa publication.',
  open: 'Ouvrir le sondage'
};

const en: MakingWords = {
  title: 'Ask “which date?” by a poll',
  lead: 'The coming sessions become the dates of a poll. It is created as a draft; you read it again and publish it in the web part Poll. It is linked with the sessions once it is published.',
  name: 'Question',
  nameRequired: 'Write a question.',
  nameFor: (subject) => `${subject}: which date suits you?`,
  content: 'Dates proposed',
  fewest: 'Choose at least two dates.',
  most: (count) => `Choose at most ${count} dates.`,
  make: 'Create the draft of the poll',
  done: 'The draft of the poll is created; all will be linked once it is published.',
  open: 'Open the poll'
};

/** Of a poll that is made of sessions. */
export const pollWords: Words<MakingWords> = { fr, en };
