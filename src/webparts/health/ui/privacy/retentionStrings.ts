import type { PurgeRefusal } from '../../../../domain/privacy/Due';
import type { Words } from '../../../../shell/Language';

interface RetentionWords {
  readonly title: string;
  readonly intro: string;
  readonly periods: string;
  readonly periodsHint: string;
  readonly save: string;
  readonly saved: string;
  readonly unlimited: string;
  readonly others: string;
  readonly due: string;
  readonly look: string;
  readonly again: string;
  readonly nothing: string;
  readonly chosen: string;
  readonly kept: string;
  readonly failed: string;
  readonly purge: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly requests: string;
  readonly stopped: string;
  readonly done: string;
  readonly trace: string;
  readonly noTrace: string;
  readonly unreadable: string;
  readonly undoQuestion: string;
  readonly undoYes: string;
  readonly undoStopped: string;
  readonly brokenOff: string;
  readonly refused: Readonly<Record<PurgeRefusal, string>>;
  looking(percent: string): string;
  purging(percent: string): string;
  undoing(percent: string): string;
  rows(count: number, shown: string): string;
  oldest(date: string): string;
  run(who: string, date: string): string;
  undone(who: string, date: string, count: string): string;
  undoneNow(count: number, shown: string): string;
  undoFailed(count: number, shown: string): string;
  until(date: string): string;
  undoOf(date: string): string;
}

const fr: RetentionWords = {
  title: 'Combien de temps, et ce qui dépasse',
  intro: 'Rien ne part tout seul : un propriétaire regarde ce qui a dépassé sa durée, puis l’envoie à la corbeille du site. Pendant 93 jours, tout peut en revenir.',
  periods: 'Durées sur ce site',
  periodsHint: 'Comptées depuis la fin ou la dernière modification.',
  save: 'Enregistrer les durées',
  saved: 'Les durées sont enregistrées.',
  unlimited: 'Sans limite',
  others: 'Les autres durées se règlent dans chaque composant : les participants les ont lues en participant.',
  due: 'Ce qui dépasse sa durée',
  look: 'Regarder ce qui dépasse',
  again: 'Regarder de nouveau',
  nothing: 'Rien ne dépasse sa durée.',
  chosen: 'Ce qui part',
  kept: 'Ce qui ne peut pas partir',
  failed: 'n’a pas pu être regardé',
  purge: 'Envoyer à la corbeille',
  question: 'Envoyer tout cela à la corbeille du site ?',
  yes: 'Oui, envoyer',
  no: 'Non, garder',
  requests: 'Les demandes de communautés deviennent des chiffres : cela, la corbeille ne le rend pas.',
  stopped: 'Arrêté. Ce qui est déjà parti est dans la corbeille ; reprendre continue avec le reste.',
  done: 'C’est parti à la corbeille du site.',
  trace: 'Ce qui a été fait',
  noTrace: 'Aucune purge sur ce site.',
  unreadable: 'Des actes ne peuvent pas être lus, ou ont été modifiés : ils ne comptent pas.',
  undoQuestion: 'Faire revenir de la corbeille tout ce que cette purge y a mis ?',
  undoYes: 'Oui, faire revenir',
  undoStopped: 'Arrêté. Ce qui est revenu est à sa place ; reprendre continue avec le reste.',
  brokenOff: 'interrompue avant la fin',
  refused: { notCertified: 'résultat pas encore certifié : il serait perdu', notArchived: 'pas encore archivé' },
  looking: (percent) => `Lecture… ${percent}`,
  purging: (percent) => `Envoi à la corbeille… ${percent}`,
  undoing: (percent) => `Retour de la corbeille… ${percent}`,
  rows: (count, shown) => (count <= 1 ? `${shown} élément` : `${shown} éléments`),
  oldest: (date) => `le plus ancien du ${date}`,
  run: (who, date) => `${who}, le ${date}`,
  undone: (who, date, count) => `revenus : ${count} (${who}, le ${date})`,
  undoneNow: (count, shown) => (count <= 1 ? `${shown} entrée est revenue de la corbeille.` : `${shown} entrées sont revenues de la corbeille.`),
  undoFailed: (count, shown) => (count === 1 ? `${shown} entrée n’a pas pu revenir : sa place est prise.` : `${shown} entrées n’ont pas pu revenir : leur place est prise.`),
  until: (date) => `Peut revenir jusqu’au ${date}.`,
  undoOf: (date) => `Faire revenir ce qui est parti le ${date}`
};

const en: RetentionWords = {
  title: 'How long, and what is over its time',
  intro: 'Nothing goes by itself: an owner looks at what is over its time, then sends it to the recycle bin of the site. For 93 days all of it can come back.',
  periods: 'Periods on this site',
  periodsHint: 'Counted from the end or from the last change.',
  save: 'Save the periods',
  saved: 'The periods are saved.',
  unlimited: 'Without an end',
  others: 'Other periods are set in each web part: participants read them when they took part.',
  due: 'What is over its time',
  look: 'Look at what is over its time',
  again: 'Look again',
  nothing: 'Nothing is over its time.',
  chosen: 'What goes',
  kept: 'What cannot go',
  failed: 'could not be looked at',
  purge: 'Send to the recycle bin',
  question: 'Send all of this to the recycle bin of the site?',
  yes: 'Yes, send it',
  no: 'No, keep it',
  requests: 'Community requests become figures: that is not what the recycle bin gives back.',
  stopped: 'Stopped. What went already is in the recycle bin; resuming goes on with the rest.',
  done: 'It went to the recycle bin of the site.',
  trace: 'What was done',
  noTrace: 'No purge on this site.',
  unreadable: 'Some acts cannot be read, or were changed: they do not count.',
  undoQuestion: 'Bring back from the recycle bin all that this purge put there?',
  undoYes: 'Yes, bring it back',
  undoStopped: 'Stopped. What came back is in its place; resuming goes on with the rest.',
  brokenOff: 'broken off before its end',
  refused: { notCertified: 'result not certified yet: it would be lost', notArchived: 'not archived yet' },
  looking: (percent) => `Reading… ${percent}`,
  purging: (percent) => `Sending to the recycle bin… ${percent}`,
  undoing: (percent) => `Coming back from the recycle bin… ${percent}`,
  rows: (count, shown) => (count === 1 ? `${shown} item` : `${shown} items`),
  oldest: (date) => `the oldest of ${date}`,
  run: (who, date) => `${who}, ${date}`,
  undone: (who, date, count) => `came back: ${count} (${who}, ${date})`,
  undoneNow: (count, shown) => (count === 1 ? `${shown} entry came back from the recycle bin.` : `${shown} entries came back from the recycle bin.`),
  undoFailed: (count, shown) => (count === 1 ? `${shown} entry could not come back: its place is taken.` : `${shown} entries could not come back: their place is taken.`),
  until: (date) => `Can come back until ${date}.`,
  undoOf: (date) => `Bring back what went on ${date}`
};

export const retentionWords: Words<RetentionWords> = { fr, en };
export type { RetentionWords };
