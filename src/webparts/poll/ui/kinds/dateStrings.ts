import type { Words } from '../../../../shell/Language';

const fr = {
  legend: 'Quelles dates vous conviennent ?',
  zone: (zone: string) => `Heures : ${zone}`,
  yes: 'Oui',
  ifNeedBe: 'Si besoin',
  no: 'Non',
  none: 'aucune de ces dates',
  yesTo: (dates: string) => `oui pour ${dates}`,
  ifNeedBeTo: (dates: string) => `si besoin pour ${dates}`,
  both: (yes: string, ifNeedBe: string) => `${yes} ; ${ifNeedBe}`,
  date: 'Date',
  best: 'Convient au plus grand nombre',
  mine: { yes: 'Vous : oui', ifNeedBe: 'Vous : si besoin', no: 'Vous : non' },
  hidden: 'masqué',
  caption: (question: string) => `Réponses par date : ${question}`,
  noneSuits: (count: string) => `Aucune de ces dates ne convient : ${count}`
};

const en: typeof fr = {
  legend: 'Which dates suit you?',
  zone: (zone) => `Times: ${zone}`,
  yes: 'Yes',
  ifNeedBe: 'If need be',
  no: 'No',
  none: 'none of these dates',
  yesTo: (dates) => `yes to ${dates}`,
  ifNeedBeTo: (dates) => `if need be ${dates}`,
  both: (yes, ifNeedBe) => `${yes}; ${ifNeedBe}`,
  date: 'Date',
  best: 'Suits the most people',
  mine: { yes: 'You: yes', ifNeedBe: 'You: if need be', no: 'You: no' },
  hidden: 'hidden',
  caption: (question) => `Answers by date: ${question}`,
  noneSuits: (count) => `None of these dates suits: ${count}`
};

/** Words of choices of dates. */
export const dateKindWords: Words<typeof fr> = { fr, en };
export type DateKindWords = typeof fr;
