import type { EvaluatorStanding } from '../../../../../domain/ideas/Evaluation';
import type { IgnoredWhy } from '../../../../../domain/ideas/Ignored';
import type { Words } from '../../../../../shell/Language';
import { plural } from '../../../../../shell/Language';

const fr = {
  intro: 'Les évaluateurs notent les idées de la courte liste, chacun de son côté. Publiez les notes quand l’évaluation est finie : chacun lira la matrice dans les résultats.',
  noList: 'Il n’y a pas encore de courte liste : dans « Idées », cochez des idées puis « Mettre sur la courte liste ».',
  noEvaluators: 'Personne n’évalue encore : choisissez des évaluateurs et des critères dans « Modifier ».',
  noCriteria: 'Il n’y a pas encore de critères : ajoutez-en dans « Modifier ».',
  evaluators: 'Évaluateurs',
  columns: { name: 'Évaluateur', given: 'Idées évaluées', standing: 'Ses notes' },
  given: (given: string, all: string) => `${given} sur ${all}`,
  standings: { evaluates: 'Comptent', left: 'Parti : ses notes restent', leftOut: 'Parti : ses notes sont écartées' } satisfies Readonly<Record<EvaluatorStanding, string>>,
  because: (name: string, date: string, reason: string) => `${name}, le ${date} : ${reason}`,
  change: 'Dire ce que deviennent ses notes',
  actions: (name: string) => `Actions : ${name}`,
  panel: {
    title: (name: string) => `Notes de : ${name}`,
    standing: 'Ce qu’elles deviennent',
    choices: { evaluates: 'Il évalue', left: 'Il est parti, ses notes restent', leftOut: 'Il est parti, ses notes sont écartées' } satisfies Readonly<Record<EvaluatorStanding, string>>,
    hints: { evaluates: 'Ses notes comptent ; celles qui manquent sont attendues.', left: 'Elles comptent ; rien de plus n’est attendu de lui.', leftOut: 'Elles ne comptent plus, et ne sont pas publiées.' } satisfies Readonly<Record<EvaluatorStanding, string>>,
    reason: 'Motif',
    reasonHint: 'Gardé avec la décision, que tous peuvent lire.',
    save: 'Enregistrer',
    done: (name: string) => `C’est enregistré : ${name}.`
  },
  ignored: (count: number, shown: string) => plural.fr(count, `${shown} évaluation ne compte pas`, `${shown} évaluations ne comptent pas`),
  one: (name: string, date: string, why: string) => `${name}, le ${date} : ${why}`,
  whys: { notAllowed: 'cette personne n’évalue pas ce remue-méninges', altered: 'la ligne a été modifiée après coup', incomplete: 'il manque une note, ou un critère a changé depuis', late: 'donnée après son départ', elsewhere: 'elle parle d’un autre remue-méninges', other: 'elle ne suit pas les règles' } satisfies Partial<Readonly<Record<IgnoredWhy | 'other', string>>>,
  shownAfter: 'Vous évaluez aussi : les notes des autres s’affichent pour chaque idée une fois que vous avez donné les vôtres.',
  open: 'Notes données jusqu’ici, lues par les animateurs seuls.',
  publish: 'Publier les notes',
  publishTitle: 'Publier les notes ?',
  publishText: (given: string, all: string) => `Évaluations reçues : ${given} sur ${all} attendues. Chacun lira les notes avec le nom de leurs auteurs, sans leurs mots. Ensuite, aucune note ne change plus.`,
  tooMany: 'Il y a trop de notes pour une seule publication : raccourcissez la courte liste.',
  done: 'Les notes sont publiées.',
  published: (name: string, date: string) => `Notes publiées par ${name}, le ${date}.`
};

const en: typeof fr = {
  intro: 'Evaluators give marks to the ideas of the short list, each by himself. Publish the marks when the evaluation is over: everybody will read the matrix in the results.',
  noList: 'There is no short list yet: in “Ideas”, tick ideas, then “Put on the short list”.',
  noEvaluators: 'Nobody evaluates yet: choose evaluators and criteria in “Edit”.',
  noCriteria: 'There are no criteria yet: add some in “Edit”.',
  evaluators: 'Evaluators',
  columns: { name: 'Evaluator', given: 'Ideas evaluated', standing: 'His or her marks' },
  given: (given, all) => `${given} of ${all}`,
  standings: { evaluates: 'Count', left: 'Has left: the marks stay', leftOut: 'Has left: the marks are left out' },
  because: (name, date, reason) => `${name}, on ${date}: ${reason}`,
  change: 'Say what becomes of the marks',
  actions: (name) => `Actions: ${name}`,
  panel: {
    title: (name) => `Marks of: ${name}`,
    standing: 'What becomes of them',
    choices: { evaluates: 'Evaluates', left: 'Has left, the marks stay', leftOut: 'Has left, the marks are left out' },
    hints: { evaluates: 'The marks count; those that are missing are awaited.', left: 'They count; nothing more is awaited.', leftOut: 'They count no more, and are not published.' },
    reason: 'Reason',
    reasonHint: 'Kept with the decision, which everybody can read.',
    save: 'Store',
    done: (name) => `Stored: ${name}.`
  },
  ignored: (count, shown) => plural.en(count, `${shown} evaluation does not count`, `${shown} evaluations do not count`),
  one: (name, date, why) => `${name}, on ${date}: ${why}`,
  whys: { notAllowed: 'this person does not evaluate this brainstorm', altered: 'the row was changed afterwards', incomplete: 'a mark is missing, or a criterion changed since', late: 'given after leaving', elsewhere: 'it is about another brainstorm', other: 'it is against the rules' },
  shownAfter: 'You evaluate too: marks of others are shown for each idea once you have given your own.',
  open: 'Marks given until now, read by animators alone.',
  publish: 'Publish the marks',
  publishTitle: 'Publish the marks?',
  publishText: (given, all) => `Evaluations received: ${given} of ${all} awaited. Everybody will read the marks with the names of those who gave them, without their words. After that, no mark changes any more.`,
  tooMany: 'There are too many marks for one publication: shorten the short list.',
  done: 'The marks are published.',
  published: (name, date) => `Marks published by ${name}, on ${date}.`
};

export const evaluationWords: Words<typeof fr> = { fr, en };
