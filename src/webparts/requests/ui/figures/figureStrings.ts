import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  intro: (contact: string, opening: string) => `La promesse : contact sous ${contact} jours ouvrés, ouverture sous ${opening} de plus. Aucun nom n’apparaît ici, seulement des nombres.`,
  how: 'Une demande pas encore contactée compte en retard dès le jour où elle l’est. Une demande retirée avant tout contact est comptée à part. Sous cinq demandes, pas de pourcentage.',
  none: 'Aucun mois n’est encore certifié.',
  contact: 'Contactées à temps',
  opening: 'Ouvertes à temps',
  bars: { mine: '', showTable: 'Voir en tableau', showBars: 'Voir en barres', option: 'Mois', votes: 'Demandes', share: 'Part' },
  figure: (kept: string, of: string) => `${kept} sur ${of}`,
  months: 'Tous les mois',
  columns: { month: 'Mois', direction: 'Direction', received: 'Reçues', withdrawn: 'Retirées avant contact', kept: 'À temps', late: 'En retard', running: 'En cours', share: 'Part', median: 'Médiane', ninetieth: '90 % en', paused: 'Avec une attente' },
  tooFew: 'trop peu',
  days: (count: number, shown: string) => plural.fr(count, `${shown} jour ouvré`, `${shown} jours ouvrés`),
  table: { more: 'Suite', actions: (row: string) => `Actions : ${row}` },
  byDirection: 'Par direction',
  month: 'Mois',
  noDirection: '(sans direction)',
  certifiedBy: (name: string, date: string) => `Certifié par ${name} le ${date}.`,
  times: (shown: string) => `C’est la version ${shown}.`,
  fingerprint: (text: string) => `Empreinte : ${text}`,
  team: 'Certifier un mois',
  look: 'Compter ce mois',
  isRunning: 'Ce mois n’est pas fini : il ne peut pas encore être certifié.',
  isOpen: 'Des demandes de ce mois courent encore : un enregistrement à venir changera ces chiffres.',
  isFinal: 'Rien à venir ne changera ces chiffres.',
  differs: 'Ces chiffres ont changé depuis la certification.',
  same: 'Ce mois est certifié, et rien n’a changé depuis.',
  certify: 'Certifier ce mois',
  again: 'Certifier de nouveau',
  certified: 'Mois certifié.'
};

const en: typeof fr = {
  intro: (contact, opening) => `The promise: contact within ${contact} working days, opening within ${opening} more. No name appears here, only numbers.`,
  how: 'A request that is not contacted yet counts as late from the day on which it is. One that is withdrawn before any contact is counted apart. With fewer than five requests there is no percentage.',
  none: 'No month is certified yet.',
  contact: 'Contacted in time',
  opening: 'Opened in time',
  bars: { mine: '', showTable: 'Show as a table', showBars: 'Show as bars', option: 'Month', votes: 'Requests', share: 'Share' },
  figure: (kept, of) => `${kept} of ${of}`,
  months: 'All months',
  columns: { month: 'Month', direction: 'Department', received: 'Received', withdrawn: 'Withdrawn before contact', kept: 'In time', late: 'Late', running: 'Under way', share: 'Share', median: 'Median', ninetieth: '90 % within', paused: 'With a wait' },
  tooFew: 'too few',
  days: (count, shown) => plural.en(count, `${shown} working day`, `${shown} working days`),
  table: { more: 'More', actions: (row) => `Actions: ${row}` },
  byDirection: 'By department',
  month: 'Month',
  noDirection: '(no department)',
  certifiedBy: (name, date) => `Certified by ${name} on ${date}.`,
  times: (shown) => `This is version ${shown}.`,
  fingerprint: (text) => `Fingerprint: ${text}`,
  team: 'Certify a month',
  look: 'Count this month',
  isRunning: 'This month is not over: it cannot be certified yet.',
  isOpen: 'Requests of this month are still under way: a later record will change these figures.',
  isFinal: 'Nothing to come will change these figures.',
  differs: 'These figures have changed since they were certified.',
  same: 'This month is certified, and nothing has changed since.',
  certify: 'Certify this month',
  again: 'Certify it again',
  certified: 'Month certified.'
};

/** Words of the promise in figures. */
export const figureWords: Words<typeof fr> = { fr, en };
