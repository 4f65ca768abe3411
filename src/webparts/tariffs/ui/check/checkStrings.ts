import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  intro: 'Chaque fichier de prix est refait à partir des listes, sans rien enregistrer, et comparé à celui que les pages lisent.',
  run: 'Vérifier tous les fichiers',
  running: (percent: string) => `Vérification… ${percent}`,
  caption: 'Fichiers de prix',
  columns: { service: 'Service', state: 'État', ignored: 'Versions illisibles', altered: 'Versions modifiées après coup' },
  states: { same: 'conforme aux listes', other: 'différent des listes', missing: 'absent', damaged: 'illisible' },
  ignored: (ids: string) => `n° ${ids}`,
  allSame: 'Tous les fichiers disent la même chose que les listes.',
  some: (count: number, shown: string) => `${shown} ${plural.fr(count, 'fichier est à refaire', 'fichiers sont à refaire')}.`,
  none: 'Aucun service n’est encore enregistré dans les réglages.',
  table: { more: 'Suite', actions: (row: string) => `Actions : ${row}` }
};

const en: typeof fr = {
  intro: 'Each price file is made again from the lists, without storing anything, and compared with the one that pages read.',
  run: 'Check all files',
  running: (percent) => `Checking… ${percent}`,
  caption: 'Price files',
  columns: { service: 'Service', state: 'State', ignored: 'Unreadable versions', altered: 'Versions changed afterwards' },
  states: { same: 'as the lists say', other: 'other than the lists say', missing: 'missing', damaged: 'unreadable' },
  ignored: (ids) => `no. ${ids}`,
  allSame: 'All files say what the lists say.',
  some: (count, shown) => `${shown} ${plural.en(count, 'file has to be made again', 'files have to be made again')}.`,
  none: 'No service is recorded in the settings yet.',
  table: { more: 'More', actions: (row) => `Actions: ${row}` }
};

/** Words of the owner's check. */
export const checkWords: Words<typeof fr> = { fr, en };
