import type { AmountFault } from '../../../../../domain/tariffs/amount';
import type { PriceFault } from '../../../../../domain/tariffs/file/typedPrice';
import type { Words } from '../../../../../shell/Language';
import { plural } from '../../../../../shell/Language';

const fr = {
  grid: 'Propositions du dossier',
  keys: 'Flèches : aller d’une cellule à l’autre. Entrée ou F2 : écrire. Échap : annuler. Suppr : vider. Ctrl+V : coller depuis un tableur. Maj et flèches : prendre plusieurs cellules. Tab : sortir du tableau.',
  field: (column: string, row: string) => `${column} : ${row}`,
  columns: { line: 'Ligne', before: 'Actuel', after: 'Proposé (€)', difference: 'Écart', volume: 'Usages par an', income: 'Recettes par an', reason: 'Motif', state: 'État' },
  faults: {
    empty: 'Écrivez un montant.',
    notAmount: 'Ce n’est pas un montant.',
    negative: 'Un tarif n’est jamais négatif.',
    tooManyDecimals: 'Deux décimales au plus.',
    tooLarge: 'Ce montant est trop grand.',
    notAsMany: 'Écrivez un montant par tranche, séparés par « / ».',
    falls: 'Un montant baisse quand le revenu augmente.'
  } satisfies Readonly<Record<AmountFault | PriceFault, string>>,
  ambiguous: (thousands: string, decimals: string) => `Se lit ${thousands}, ou ${decimals} €. Écrivez l’un des deux avec deux décimales au plus.`,
  volumeFault: 'Écrivez un nombre entier.',
  tooLong: (most: string) => `Trop long : ${most} caractères au plus.`,
  overtaken: (name: string, price: string) => `${name} a enregistré autre chose depuis : ${price}.`,
  gone: 'Un collègue a retiré cette ligne depuis : elle sera proposée de nouveau.',
  typed: 'pas encore enregistré',
  new: 'nouvelle ligne, pas encore enregistrée',
  kept: { nothing: '', restored: 'Voici ce que vous aviez écrit la dernière fois. Ce n’est pas encore enregistré.', kept: 'Gardé sur cet appareil jusqu’à l’enregistrement.', unkept: 'Ce navigateur ne garde rien : enregistrez avant de quitter la page.' },
  store: (count: number, shown: string) => `Enregistrer ${shown} ${plural.fr(count, 'ligne', 'lignes')}`,
  storing: (percent: string) => `Enregistrement… ${percent}`,
  stored: 'Les lignes sont enregistrées.',
  wrong: (count: number, shown: string) => `${shown} ${plural.fr(count, 'ligne a une erreur : elle ne sera pas enregistrée.', 'lignes ont une erreur : elles ne seront pas enregistrées.')}`,
  conflicts: (count: number, shown: string) => `${shown} ${plural.fr(count, 'ligne a été changée par un collègue pendant que vous écriviez. Rien n’est écrasé : choisissez.', 'lignes ont été changées par un collègue pendant que vous écriviez. Rien n’est écrasé : choisissez.')}`,
  mine: 'Garder ce que j’ai écrit',
  theirs: 'Garder ce que mon collègue a enregistré',
  taken: (count: number, shown: string) => `${shown} ${plural.fr(count, 'ligne était déjà dans le dossier.', 'lignes étaient déjà dans le dossier.')}`,
  restart: (count: number, shown: string) => plural.fr(count, 'Reprendre cette ligne au tarif actuel', `Reprendre ces ${shown} lignes au tarif actuel`),
  outOfDate: (count: number, shown: string) => `${shown} ${plural.fr(count, 'ligne part', 'lignes partent')} d’un tarif qui a changé depuis : aucun acte ne peut les appliquer ainsi.`,
  drop: 'Abandonner ce qui n’est pas enregistré',
  dropAsk: 'Tout ce qui n’est pas enregistré sera perdu.',
  dropYes: 'Abandonner',
  no: 'Revenir',
  remove: (count: number, shown: string) => plural.fr(count, 'Retirer la ligne', `Retirer ${shown} lignes`),
  removeAsk: (count: number, shown: string) => plural.fr(count, 'Cette ligne quitte le dossier, avec ce que les étapes en ont dit.', `Ces ${shown} lignes quittent le dossier, avec ce que les étapes en ont dit.`),
  removeYes: 'Retirer',
  removed: 'Retiré du dossier.',
  beyond: (below: number, shownBelow: string, beside: number, shownBeside: string) =>
    [below > 0 && `${shownBelow} ${plural.fr(below, 'ligne collée est tombée', 'lignes collées sont tombées')} sous la dernière ligne.`, beside > 0 && `${shownBeside} ${plural.fr(beside, 'cellule collée est tombée', 'cellules collées sont tombées')} sur une colonne qui ne s’écrit pas.`].filter(Boolean).join(' '),
  sent: 'Ce dossier est envoyé. Les étapes seront de nouveau interrogées sur les lignes que vous changez, et sur elles seules.',
  none: 'Ce dossier n’a encore aucune ligne. Ajoutez-en depuis le catalogue.',
  add: {
    open: 'Ajouter des lignes',
    title: 'Lignes du catalogue',
    search: 'Chercher une ligne',
    service: 'Service',
    all: (count: number, shown: string) => `Ajouter ${plural.fr(count, 'la ligne trouvée', `les ${shown} lignes trouvées`)}`,
    some: (count: number, shown: string) => `Ajouter ${shown} ${plural.fr(count, 'ligne choisie', 'lignes choisies')}`,
    none: 'Aucune autre ligne ne correspond.',
    more: (shown: string) => `… et ${shown} autres : précisez la recherche.`,
    added: (count: number, shown: string) => `${shown} ${plural.fr(count, 'ligne ajoutée', 'lignes ajoutées')}.`
  },
  total: (lines: number, shown: string, before: string, after: string, difference: string) => `Recettes connues, pour ${shown} ${plural.fr(lines, 'ligne', 'lignes')} : ${before} par an aujourd’hui, ${after} ensuite (${difference}).`
};

const en: typeof fr = {
  grid: 'Proposals of the file',
  keys: 'Arrows: go from cell to cell. Enter or F2: write. Escape: give up. Delete: empty. Ctrl+V: paste from a spreadsheet. Shift and arrows: take several cells. Tab: leave the table.',
  field: (column, row) => `${column}: ${row}`,
  columns: { line: 'Line', before: 'Now', after: 'Proposed (€)', difference: 'Difference', volume: 'Uses a year', income: 'Income a year', reason: 'Reason', state: 'State' },
  faults: {
    empty: 'Write an amount.',
    notAmount: 'This is no amount.',
    negative: 'A tariff is never negative.',
    tooManyDecimals: 'Two decimals at most.',
    tooLarge: 'This amount is too large.',
    notAsMany: 'Write one amount a bracket, with “/” between them.',
    falls: 'An amount falls where income rises.'
  },
  ambiguous: (thousands, decimals) => `This reads as ${thousands}, or as ${decimals} €. Write one of them, with two decimals at most.`,
  volumeFault: 'Write a whole number.',
  tooLong: (most) => `Too long: ${most} characters at most.`,
  overtaken: (name, price) => `${name} has stored something else since: ${price}.`,
  gone: 'A colleague took this line out since: it will be proposed again.',
  typed: 'not stored yet',
  new: 'new line, not stored yet',
  kept: { nothing: '', restored: 'This is what you had written last time. It is not stored yet.', kept: 'Kept on this device until it is stored.', unkept: 'This browser keeps nothing: store before you leave the page.' },
  store: (count, shown) => `Store ${shown} ${plural.en(count, 'line', 'lines')}`,
  storing: (percent) => `Storing… ${percent}`,
  stored: 'The lines are stored.',
  wrong: (count, shown) => `${shown} ${plural.en(count, 'line has a fault: it will not be stored.', 'lines have a fault: they will not be stored.')}`,
  conflicts: (count, shown) => `${shown} ${plural.en(count, 'line was changed by a colleague while you wrote. Nothing is overwritten: choose.', 'lines were changed by a colleague while you wrote. Nothing is overwritten: choose.')}`,
  mine: 'Keep what I wrote',
  theirs: 'Keep what my colleague stored',
  taken: (count, shown) => `${shown} ${plural.en(count, 'line was in the file already.', 'lines were in the file already.')}`,
  restart: (count, shown) => plural.en(count, 'Start this line again from the tariff now', `Start these ${shown} lines again from the tariffs now`),
  outOfDate: (count, shown) => `${shown} ${plural.en(count, 'line starts', 'lines start')} from a tariff that has changed since: no act can apply them like this.`,
  drop: 'Give up what is not stored',
  dropAsk: 'All that is not stored will be lost.',
  dropYes: 'Give up',
  no: 'Back',
  remove: (count, shown) => plural.en(count, 'Take out the line', `Take out ${shown} lines`),
  removeAsk: (count, shown) => plural.en(count, 'This line leaves the file, with what the steps said of it.', `These ${shown} lines leave the file, with what the steps said of them.`),
  removeYes: 'Take out',
  removed: 'Taken out of the file.',
  beyond: (below, shownBelow, beside, shownBeside) =>
    [below > 0 && `${shownBelow} ${plural.en(below, 'pasted line fell', 'pasted lines fell')} below the last line.`, beside > 0 && `${shownBeside} ${plural.en(beside, 'pasted cell fell', 'pasted cells fell')} on a column that is not written.`].filter(Boolean).join(' '),
  sent: 'This file was sent. The steps will be asked again of the lines that you change, and of these alone.',
  none: 'This file has no line yet. Add some from the catalogue.',
  add: {
    open: 'Add lines',
    title: 'Lines of the catalogue',
    search: 'Look for a line',
    service: 'Service',
    all: (count, shown) => `Add ${plural.en(count, 'the line that was found', `the ${shown} lines that were found`)}`,
    some: (count, shown) => `Add ${shown} chosen ${plural.en(count, 'line', 'lines')}`,
    none: 'No other line matches.',
    more: (shown) => `… and ${shown} others: say more of it.`,
    added: (count, shown) => `${shown} ${plural.en(count, 'line was added', 'lines were added')}.`
  },
  total: (lines, shown, before, after, difference) => `Known income, for ${shown} ${plural.en(lines, 'line', 'lines')}: ${before} a year now, ${after} then (${difference}).`
};

/** Words of the grid of proposals. */
export const editWords: Words<typeof fr> = { fr, en };
