import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  from: 'D’une date',
  to: 'À une autre',
  service: 'Service',
  all: 'Toute la ville',
  onlyChanged: 'Seulement ce qui change',
  caption: (from: string, to: string) => `Tarifs du ${from} au ${to}`,
  columns: { line: 'Tarif', service: 'Service', category: 'Usagers', before: 'Avant', after: 'Après', change: 'Changement' },
  changes: { same: 'inchangé', up: 'hausse', down: 'baisse', mixed: 'autres montants', new: 'nouveau', gone: 'n’est plus perçu', none: '' },
  difference: (change: string, difference: string) => `${change} : ${difference}`,
  found: (count: number, shown: string) => `${shown} ${plural.fr(count, 'tarif change', 'tarifs changent')}`,
  nothing: 'Rien ne change entre ces deux dates.',
  table: { more: 'Lignes suivantes', actions: (line: string) => `Actions : ${line}` },
  export: 'Télécharger la comparaison',
  file: (from: string, to: string) => `tarifs-${from}-${to}`,
  unit: 'Unité',
  euros: 'Écart (euros)'
};

const en: typeof fr = {
  from: 'From one date',
  to: 'To another',
  service: 'Service',
  all: 'The whole city',
  onlyChanged: 'Only what changes',
  caption: (from, to) => `Tariffs from ${from} to ${to}`,
  columns: { line: 'Tariff', service: 'Service', category: 'Users', before: 'Before', after: 'After', change: 'Change' },
  changes: { same: 'unchanged', up: 'rise', down: 'fall', mixed: 'other amounts', new: 'new', gone: 'no longer charged', none: '' },
  difference: (change, difference) => `${change}: ${difference}`,
  found: (count, shown) => `${shown} ${plural.en(count, 'tariff changes', 'tariffs change')}`,
  nothing: 'Nothing changes between these two dates.',
  table: { more: 'More lines', actions: (line) => `Actions: ${line}` },
  export: 'Download the comparison',
  file: (from, to) => `tariffs-${from}-${to}`,
  unit: 'Unit',
  euros: 'Difference (euros)'
};

/** Words of two dates compared. */
export const compareWords: Words<typeof fr> = { fr, en };
