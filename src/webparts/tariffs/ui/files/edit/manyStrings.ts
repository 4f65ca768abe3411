import type { ProposalFault } from '../../../../../domain/tariffs/file/proposalTable';
import type { Bound } from '../../../../../domain/tariffs/indexing';
import type { RoundingWay } from '../../../../../domain/tariffs/rounding';
import type { Words } from '../../../../../shell/Language';
import { plural } from '../../../../../shell/Language';

type OwnFault = Exclude<ProposalFault, 'required' | 'choice' | 'number' | 'date' | 'amount' | 'ambiguousAmount' | 'urlScheme' | 'urlMalformed' | 'empty' | 'workbook' | 'columnMissing' | 'columnTwice' | 'quotes' | 'tooManyCells' | 'double' | 'tooLong'>;

const fr = {
  export: 'Exporter (CSV)',
  workbook: 'Exporter (Excel)',
  file: (title: string) => `propositions ${title}`,
  sheet: 'Propositions',
  import: {
    open: 'Importer un fichier CSV',
    choose: 'Choisir le fichier',
    hint: 'Exportez d’abord le dossier : le fichier a les bonnes colonnes. Une cellule vide vide les usages ou le motif ; un montant vide laisse ce qui est écrit. Une colonne absente ne change rien.',
    sound: (count: number, shown: string) => `${shown} ${plural.fr(count, 'ligne se lit', 'lignes se lisent')} sans erreur.`,
    wrong: (count: number, shown: string) => `${shown} ${plural.fr(count, 'ligne a une erreur et ne change rien', 'lignes ont une erreur et ne changent rien')} :`,
    emptied: (count: number, shown: string) => `${shown} ${plural.fr(count, 'cellule sera vidée', 'cellules seront vidées')} : le fichier y est vide.`,
    nothing: 'Le fichier ne change rien : il dit ce qui est déjà écrit.',
    take: (count: number, shown: string) => `Prendre ${shown} ${plural.fr(count, 'changement', 'changements')} dans le tableau`,
    taken: 'Les changements sont dans le tableau. Ils ne sont pas encore enregistrés.',
    cancel: 'Fermer'
  },
  faults: {
    tooManyRows: 'Ce fichier a trop de lignes : 2 000 au plus',
    notAmount: 'Ce n’est pas un montant',
    negative: 'Un tarif n’est jamais négatif',
    tooManyDecimals: 'Deux décimales au plus',
    tooLarge: 'Ce montant est trop grand',
    notAsMany: 'Il faut un montant par tranche, séparés par « / »',
    falls: 'Un montant baisse quand le revenu augmente',
    ambiguous: 'Ce montant se lit de deux façons',
    volume: 'Ce n’est pas un nombre entier d’usages',
    unknownLine: 'Cette clé n’est pas dans le catalogue de la direction'
  } satisfies Readonly<Record<OwnFault, string>>,
  index: {
    open: 'Indexer',
    title: 'Indexer les lignes du dossier',
    rate: 'Taux (%)',
    rateHint: 'Par exemple 2,5. Avec un signe moins pour baisser.',
    wrongRate: 'Écrivez un taux avec quatre décimales au plus.',
    way: 'Arrondi',
    ways: { nearest: 'au plus proche, la moitié vers le haut', up: 'vers le haut', down: 'vers le bas' } satisfies Readonly<Record<RoundingWay, string>>,
    step: 'Pas',
    steps: { '1': '1 centime', '5': '5 centimes', '10': '10 centimes', '50': '50 centimes', '100': '1 euro' },
    band: 'Autre pas à partir de (€)',
    bandHint: 'Vide : le même pas pour tous les montants.',
    bandStep: 'Autre pas',
    bounds: { floor: 'Plancher (€)', ceiling: 'Plafond (€)', leastChange: 'Changement minimal (€)', mostChange: 'Changement maximal (€)' } satisfies Readonly<Record<Bound, string>>,
    held: { floor: 'tenu au plancher', ceiling: 'tenu au plafond', leastChange: 'porté au changement minimal', mostChange: 'tenu au changement maximal' } satisfies Readonly<Record<Bound, string>>,
    wrongAmount: 'Écrivez un montant, ou laissez vide.',
    far: 'Signaler un écart de plus de (% du tarif)',
    farHint: 'L’arrondi déplace parfois une hausse loin du taux : ces lignes sont marquées.',
    only: 'Seulement les lignes prises dans le tableau',
    preview: 'Aperçu',
    columns: { line: 'Ligne', before: 'Actuel', after: 'Indexé', effect: 'Effet', mark: 'À voir' },
    states: { changed: '', same: 'inchangé', notCharged: 'pas de tarif : laissée', conflict: 'bornes impossibles : laissée', tooLarge: 'montant trop grand : laissée' },
    conflict: (one: string, other: string) => `${one} et ${other} s’excluent : la ligne est laissée.`,
    far_: 'loin du taux',
    counts: (changed: number, shownChanged: string, far: number, shownFar: string, left: number, shownLeft: string) =>
      `${shownChanged} ${plural.fr(changed, 'ligne change', 'lignes changent')} ; ${shownFar} ${plural.fr(far, 'est loin', 'sont loin')} du taux ; ${shownLeft} ${plural.fr(left, 'est laissée', 'sont laissées')}.`,
    income: (lines: number, shown: string, before: string, after: string, difference: string) => `Recettes connues, pour ${shown} ${plural.fr(lines, 'ligne', 'lignes')} : ${before} par an, puis ${after} (${difference}).`,
    apply: (count: number, shown: string) => `Mettre ${shown} ${plural.fr(count, 'montant', 'montants')} dans le tableau`,
    applied: 'Les montants indexés sont dans le tableau. Ils ne sont pas encore enregistrés.',
    reason: (rate: string) => `Indexation : ${rate} %`,
    withReason: 'Écrire aussi le motif « Indexation »',
    brackets: 'Les tranches gardent leur ordre : un montant ne baisse jamais quand le revenu augmente.'
  }
};

const en: typeof fr = {
  export: 'Export (CSV)',
  workbook: 'Export (Excel)',
  file: (title) => `proposals ${title}`,
  sheet: 'Proposals',
  import: {
    open: 'Import a CSV file',
    choose: 'Choose the file',
    hint: 'Export the file first: what comes out has the right columns. An empty cell empties the uses or the reason; an empty amount leaves what is written. A column that is missing changes nothing.',
    sound: (count, shown) => `${shown} ${plural.en(count, 'line reads', 'lines read')} without a fault.`,
    wrong: (count, shown) => `${shown} ${plural.en(count, 'line has a fault and changes nothing', 'lines have a fault and change nothing')}:`,
    emptied: (count, shown) => `${shown} ${plural.en(count, 'cell will be emptied', 'cells will be emptied')}: the file has nothing there.`,
    nothing: 'The file changes nothing: it says what is written already.',
    take: (count, shown) => `Take ${shown} ${plural.en(count, 'change', 'changes')} into the table`,
    taken: 'The changes are in the table. They are not stored yet.',
    cancel: 'Close'
  },
  faults: {
    tooManyRows: 'This file has too many lines: 2,000 at most',
    notAmount: 'Not an amount',
    negative: 'A tariff is never negative',
    tooManyDecimals: 'Two decimals at most',
    tooLarge: 'This amount is too large',
    notAsMany: 'One amount a bracket is needed, with “/” between them',
    falls: 'An amount falls where income rises',
    ambiguous: 'This amount reads in two ways',
    volume: 'Not a whole number of uses',
    unknownLine: 'This key is not in the catalogue of the department'
  },
  index: {
    open: 'Index',
    title: 'Index the lines of the file',
    rate: 'Rate (%)',
    rateHint: 'For example 2.5. With a minus sign to lower.',
    wrongRate: 'Write a rate with four decimals at most.',
    way: 'Rounding',
    ways: { nearest: 'to the nearest, half goes up', up: 'up', down: 'down' },
    step: 'Step',
    steps: { '1': '1 cent', '5': '5 cents', '10': '10 cents', '50': '50 cents', '100': '1 euro' },
    band: 'Another step from (€)',
    bandHint: 'Empty: the same step for all amounts.',
    bandStep: 'Other step',
    bounds: { floor: 'Floor (€)', ceiling: 'Ceiling (€)', leastChange: 'Least change (€)', mostChange: 'Most change (€)' },
    held: { floor: 'held at the floor', ceiling: 'held at the ceiling', leastChange: 'taken to the least change', mostChange: 'held at the most change' },
    wrongAmount: 'Write an amount, or leave it empty.',
    far: 'Mark what is further off than (% of the tariff)',
    farHint: 'Rounding may move a rise far from the rate: such lines are marked.',
    only: 'Only the lines taken in the table',
    preview: 'Preview',
    columns: { line: 'Line', before: 'Now', after: 'Indexed', effect: 'Effect', mark: 'To look at' },
    states: { changed: '', same: 'unchanged', notCharged: 'no tariff: left', conflict: 'impossible bounds: left', tooLarge: 'amount too large: left' },
    conflict: (one, other) => `${one} and ${other} exclude each other: the line is left.`,
    far_: 'far from the rate',
    counts: (changed, shownChanged, far, shownFar, left, shownLeft) => `${shownChanged} ${plural.en(changed, 'line changes', 'lines change')}; ${shownFar} ${plural.en(far, 'is', 'are')} far from the rate; ${shownLeft} ${plural.en(left, 'is', 'are')} left.`,
    income: (lines, shown, before, after, difference) => `Known income, for ${shown} ${plural.en(lines, 'line', 'lines')}: ${before} a year, then ${after} (${difference}).`,
    apply: (count, shown) => `Put ${shown} ${plural.en(count, 'amount', 'amounts')} into the table`,
    applied: 'The indexed amounts are in the table. They are not stored yet.',
    reason: (rate) => `Indexation: ${rate}%`,
    withReason: 'Also write the reason “Indexation”',
    brackets: 'Brackets keep their order: an amount never falls where income rises.'
  }
};

/** Words of what changes many lines at once. */
export const manyWords: Words<typeof fr> = { fr, en };
