import type { CoveredPart } from '../../domain/polls/pollState';
import type { Words } from '../../shell/Language';
import { plural } from '../../shell/Language';

const fr = {
  title: 'Résultats',
  certifiedTitle: 'Résultat certifié',
  caption: (question: string) => `Résultats : ${question}`,
  votes: (count: number, shown: string) => plural.fr(count, `${shown} vote`, `${shown} votes`),
  voters: (count: number, shown: string) => plural.fr(count, `${shown} votant`, `${shown} votants`),
  votersHidden: (minimum: string) => `moins de ${minimum} votants`,
  participation: (rate: string, invited: string) => `${rate} des ${invited} agents invités`,
  hidden: 'non affiché (trop peu de votes)',
  none: 'Personne n’a encore voté.',
  multiple: 'Plusieurs réponses étaient possibles : le total peut dépasser 100 %.',
  certified: (name: string, date: string) => `Certifié par ${name} le ${date}`,
  uncheckedTitle: 'Décompte non vérifié',
  unchecked: 'Décompte en direct : personne ne l’a encore vérifié.',
  uncheckedOver: 'Ces chiffres ne sont pas encore un résultat : les votes restent à vérifier.',
  covered: { texts: 'la question, les réponses ou les règles', windows: 'les dates du vote', records: 'les décisions' } satisfies Readonly<Record<CoveredPart, string>>,
  broken: (parts: string, name: string, date: string) => `Ce résultat ne correspond plus à ce qui a été certifié : ${parts} ont été modifiées depuis. Dernière modification par ${name} le ${date}.`,
  mine: 'Mon choix',
  showTable: 'Voir le tableau',
  showBars: 'Voir les barres',
  option: 'Réponse',
  count: 'Votes',
  share: 'Part des votants'
};

const en: typeof fr = {
  title: 'Results',
  certifiedTitle: 'Certified result',
  caption: (question) => `Results: ${question}`,
  votes: (count, shown) => plural.en(count, `${shown} vote`, `${shown} votes`),
  voters: (count, shown) => plural.en(count, `${shown} voter`, `${shown} voters`),
  votersHidden: (minimum) => `fewer than ${minimum} voters`,
  participation: (rate, invited) => `${rate} of the ${invited} people invited`,
  hidden: 'not shown (too few votes)',
  none: 'Nobody has voted yet.',
  multiple: 'Several answers were possible: the total may exceed 100%.',
  certified: (name, date) => `Certified by ${name} on ${date}`,
  uncheckedTitle: 'Unchecked count',
  unchecked: 'Live count: nobody has checked it yet.',
  uncheckedOver: 'These figures are no result yet: the votes have still to be checked.',
  covered: { texts: 'the question, the answers or the rules', windows: 'the dates of the vote', records: 'the decisions' },
  broken: (parts, name, date) => `This result no longer matches what was certified: ${parts} have changed since. Last change by ${name} on ${date}.`,
  mine: 'My choice',
  showTable: 'Show as a table',
  showBars: 'Show as bars',
  option: 'Answer',
  count: 'Votes',
  share: 'Share of voters'
};

/** Words of figures, which come with them: who has yet to vote seldom sees any. */
export const resultWords: Words<typeof fr> = { fr, en };
export type ResultWords = typeof fr;
