import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  legend: 'Répondez en quelques mots',
  label: 'Votre réponse',
  labelOf: (question: string) => `Votre réponse à la question : ${question}`,
  most: (most: string) => `${most} caractères au plus`,
  length: (count: number, shown: string, most: string) => plural.fr(count, `${shown} caractère sur ${most}`, `${shown} caractères sur ${most}`),
  need: 'Écrivez d’abord votre réponse.',
  tooLong: (count: number, shown: string) => plural.fr(count, `Votre réponse a ${shown} caractère de trop : raccourcissez-la avant de l’envoyer.`, `Votre réponse a ${shown} caractères de trop : raccourcissez-la avant de l’envoyer.`),
  restored: 'Ce que vous aviez commencé à écrire est revenu.',
  who: (minimum: string) =>
    `Réponse confidentielle : vos collègues ne peuvent pas la lire. Les propriétaires du site et les personnes qui animent ce sondage la lisent ; SharePoint garde votre nom avec elle, et ils peuvent le retrouver. Ils peuvent la regrouper avec d’autres, et la publier telle que vous l’avez écrite, sans votre nom : n’y mettez rien qui permette de vous reconnaître. Les groupes de moins de ${minimum} réponses sont publiés sans leur nombre. Le nombre total de votes et l’heure du dernier restent lisibles par tous.`,
  whoOfSeveral: (minimum: string) =>
    `Vote confidentiel : vos collègues ne peuvent pas lire vos réponses. Les propriétaires du site et les personnes qui animent ce sondage les lisent ; SharePoint garde votre nom avec elles, et ils peuvent le retrouver. Ce que vous écrivez peut être regroupé avec d’autres réponses, et publié tel quel, sans votre nom : n’y mettez rien qui permette de vous reconnaître. Les résultats de moins de ${minimum} votes ne sont pas affichés. Le nombre total de votes et l’heure du dernier restent lisibles par tous.`,
  yours: (text: string) => `Votre réponse : « ${text} »`,
  quoted: (text: string) => `« ${text} »`,
  notPublished: 'Les réponses écrites ne sont pas publiées.',
  tooFew: 'Il y a trop peu de réponses pour les publier.',
  caption: (question: string) => `Réponses regroupées : ${question}`,
  group: 'Groupe',
  answers: 'Réponses',
  share: 'Part des réponses',
  count: (count: number, shown: string) => plural.fr(count, `${shown} réponse`, `${shown} réponses`),
  hidden: 'non affiché (trop peu de réponses)',
  others: 'Autres réponses',
  chosen: 'Des réponses, telles qu’elles ont été écrites',
  showTable: 'Voir le tableau',
  showBars: 'Voir les barres'
};

const en: typeof fr = {
  legend: 'Answer in a few words',
  label: 'Your answer',
  labelOf: (question) => `Your answer to the question: ${question}`,
  most: (most) => `${most} characters at most`,
  length: (count, shown, most) => plural.en(count, `${shown} character of ${most}`, `${shown} characters of ${most}`),
  need: 'Write your answer first.',
  tooLong: (count, shown) => plural.en(count, `Your answer is ${shown} character too long: shorten it before you send it.`, `Your answer is ${shown} characters too long: shorten it before you send it.`),
  restored: 'What you had begun to write is back.',
  who: (minimum) =>
    `Confidential answer: your colleagues cannot read it. Site owners and the people who run this poll read it; SharePoint keeps your name with it, and they can look it up. They may group it with others, and publish it as you wrote it, without your name: put nothing in it that would tell who you are. Groups of fewer than ${minimum} answers are published without their number. The total number of votes and the time of the last one stay readable to all.`,
  whoOfSeveral: (minimum) =>
    `Confidential vote: your colleagues cannot read your answers. Site owners and the people who run this poll read them; SharePoint keeps your name with them, and they can look it up. What you write may be grouped with other answers, and published as it is, without your name: put nothing in it that would tell who you are. Results of fewer than ${minimum} votes are not shown. The total number of votes and the time of the last one stay readable to all.`,
  yours: (text) => `Your answer: “${text}”`,
  quoted: (text) => `“${text}”`,
  notPublished: 'The written answers are not published.',
  tooFew: 'There are too few answers to publish them.',
  caption: (question) => `Answers in groups: ${question}`,
  group: 'Group',
  answers: 'Answers',
  share: 'Share of answers',
  count: (count, shown) => plural.en(count, `${shown} answer`, `${shown} answers`),
  hidden: 'not shown (too few answers)',
  others: 'Other answers',
  chosen: 'Some answers, as they were written',
  showTable: 'Show as a table',
  showBars: 'Show as bars'
};

/** Words of answers in own words. */
export const textWords: Words<typeof fr> = { fr, en };
export type TextWords = typeof fr;
