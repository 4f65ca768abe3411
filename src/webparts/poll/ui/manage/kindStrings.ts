import type { PollKind } from '../../../../domain/polls/Poll';
import type { Words } from '../../../../shell/Language';

const fr = {
  kind: 'Type de réponse',
  kinds: { choice: 'Choix', rating: 'Note', dates: 'Dates', ranking: 'Classement', questions: 'Plusieurs questions', text: 'Texte court' } satisfies Readonly<Record<PollKind, string>>,
  hints: {
    choice: 'Une réponse, ou plusieurs, dans une liste.',
    rating: 'De 1 à 5 ou de 0 à 10 ; moyenne et répartition.',
    dates: 'Pour chaque jour ou créneau : oui, si besoin ou non.',
    ranking: 'Toutes les réponses, de la préférée à la dernière.',
    questions: 'De 2 à 8 questions, avec 20 réponses en tout, envoyées ensemble.',
    text: 'Quelques mots de chacun, que vous lisez, regroupez et publiez comme vous le décidez.'
  } satisfies Readonly<Record<PollKind, string>>,
  scale: 'Échelle',
  scales: { five: 'De 1 à 5', ten: 'De 0 à 10' },
  lowest: (grade: string) => `Ce que veut dire ${grade}`,
  endsHint: 'Facultatif, par exemple « pas du tout utile » et « très utile ».',
  dates: 'Dates proposées',
  datesHint: 'De 2 à 10. Sans heures, la journée entière. Heures de la page ; une fin plus tôt que le début est le lendemain.',
  date: (position: string) => `Date ${position}`,
  day: 'Jour',
  from: 'De',
  to: 'À',
  details: 'Précision',
  addDate: 'Ajouter une date',
  removeDate: (date: string) => `Supprimer ${date}`,
  rankedHint: 'De 2 à 8. Glissez-les, ou utilisez les flèches, pour changer leur ordre.',
  questions: 'Questions',
  questionsHint: 'De 2 à 8.',
  question: (position: string) => `Question ${position}`,
  answersTo: (position: string) => `Réponses à la question ${position}`,
  addQuestion: 'Ajouter une question',
  removeQuestion: (position: string) => `Supprimer la question ${position}`,
  isRequired: 'Il faut y répondre',
  isMultiple: 'Plusieurs réponses possibles',
  isText: 'L’agent répond avec ses propres mots',
  textNote: 'En 500 caractères au plus. Les réponses écrites sont confidentielles : chacun ne lit que la sienne, et vous les lisez toutes.',
  updateFirst: 'Les listes de ce site n’ont pas encore la place des réponses écrites. Mettez d’abord les sondages à jour : le bouton est au-dessus d’eux, sur la page. Votre brouillon est gardé.',
  textSecrecy: 'Un sondage où l’on écrit est toujours confidentiel.'
};

const en: typeof fr = {
  kind: 'Type of answer',
  kinds: { choice: 'Choice', rating: 'Rating', dates: 'Dates', ranking: 'Ranking', questions: 'Several questions', text: 'Short text' },
  hints: {
    choice: 'One answer, or several, from a list.',
    rating: 'From 1 to 5 or 0 to 10; mean and distribution.',
    dates: 'For each day or time: yes, if need be, or no.',
    ranking: 'All answers, from the preferred one to the last.',
    questions: '2 to 8 questions with 20 answers in all, sent together.',
    text: 'A few words from each, which you read, group and publish as you decide.'
  },
  scale: 'Scale',
  scales: { five: '1 to 5', ten: '0 to 10' },
  lowest: (grade) => `What ${grade} means`,
  endsHint: 'Optional, for example “not useful at all” and “very useful”.',
  dates: 'Dates offered',
  datesHint: '2 to 10. Without times, the whole day. Times are the page’s; an end before the beginning is on the next day.',
  date: (position) => `Date ${position}`,
  day: 'Day',
  from: 'From',
  to: 'To',
  details: 'Details',
  addDate: 'Add a date',
  removeDate: (date) => `Delete ${date}`,
  rankedHint: '2 to 8. Drag them, or use the arrows, to change their order.',
  questions: 'Questions',
  questionsHint: '2 to 8.',
  question: (position) => `Question ${position}`,
  answersTo: (position) => `Answers to question ${position}`,
  addQuestion: 'Add a question',
  removeQuestion: (position) => `Delete question ${position}`,
  isRequired: 'An answer is required',
  isMultiple: 'Several answers possible',
  isText: 'People answer in their own words',
  textNote: 'In 500 characters at most. Written answers are confidential: each person reads only their own, and you read them all.',
  updateFirst: 'The lists of this site have no place yet for written answers. Update the polls first: the button is above them, on the page. Your draft is kept.',
  textSecrecy: 'A poll in which people write is always confidential.'
};

/** Words of the form of each kind of poll. */
export const kindFormWords: Words<typeof fr> = { fr, en };
export type KindFormWords = typeof fr;
