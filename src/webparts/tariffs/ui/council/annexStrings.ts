import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  title: 'Annexe de la délibération',
  of: (act: string) => `${act} : annexe des tarifs`,
  running: (number: string, day: string) => `Acte n° ${number}, annexe imprimée le ${day}`,
  print: 'Imprimer l’annexe',
  spreadsheet: 'Annexe en classeur',
  csv: 'Annexe en CSV',
  file: 'annexe',
  sheet: 'Annexe',
  notes: 'Notes',
  columns: { number: 'N°', line: 'Tarif', users: 'Usagers', unit: 'Unité', before: 'Ancien', after: 'Nouveau', difference: 'Écart', effect: 'Effet par an' },
  total: 'Total',
  totals: (count: number, shown: string, differences: string, effects: string) => `${shown} ${plural.fr(count, 'ligne', 'lignes')} ; total des écarts : ${differences} ; effet par an : ${effects}.`,
  rounding: (rule: string) => `Arrondi : ${rule}`,
  defaultRounding: 'Arrondi : au centime le plus proche, le demi-centime vers le haut.',
  withoutEffect: (count: number, shown: string) => `${shown} ${plural.fr(count, 'ligne sans effet connu n’entre', 'lignes sans effet connu n’entrent')} pas dans le total : le volume manque, ou la ligne a plusieurs montants.`
};

export type AnnexWords = typeof fr;

const en: AnnexWords = {
  title: 'Annex of the deliberation',
  of: (act) => `${act}: annex of tariffs`,
  running: (number, day) => `Act no. ${number}, annex printed on ${day}`,
  print: 'Print the annex',
  spreadsheet: 'Annex as a workbook',
  csv: 'Annex as CSV',
  file: 'annex',
  sheet: 'Annex',
  notes: 'Notes',
  columns: { number: 'No.', line: 'Tariff', users: 'Users', unit: 'Unit', before: 'Old', after: 'New', difference: 'Difference', effect: 'Effect a year' },
  total: 'Total',
  totals: (count, shown, differences, effects) => `${shown} ${plural.en(count, 'line', 'lines')}; total of differences: ${differences}; effect a year: ${effects}.`,
  rounding: (rule) => `Rounding: ${rule}`,
  defaultRounding: 'Rounding: to the nearest cent, half a cent up.',
  withoutEffect: (count, shown) => `${shown} ${plural.en(count, 'line without a known effect is', 'lines without a known effect are')} not in the total: the volume is missing, or the line has several amounts.`
};

/** Words of the annex. */
export const annexWords: Words<AnnexWords> = { fr, en };
