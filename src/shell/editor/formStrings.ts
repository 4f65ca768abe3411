import type { Words } from '../Language';

const fr = {
  remove: (name: string) => `Retirer : ${name}`,
  clearDate: 'Retirer la date',
  clearDateOf: (field: string) => `Retirer la date : ${field}`,
  reason: (number: string) => `Motif ${number}`,
  addReason: 'Ajouter un motif',
  date: {
    date: 'Jour', time: 'Heure', goToToday: 'Aujourd’hui', previousMonth: 'Mois précédent', nextMonth: 'Mois suivant', previousYear: 'Année précédente', nextYear: 'Année suivante', close: 'Fermer le calendrier'
  },
  /** What a charter usually holds. */
  charter: { insult: 'Propos injurieux, discriminatoires ou diffamatoires.', personal: 'Donnée personnelle ou mise en cause d’une personne nommée.', offTopic: 'Hors sujet.' }
};

const en: typeof fr = {
  remove: (name) => `Remove: ${name}`,
  clearDate: 'Remove the date',
  clearDateOf: (field) => `Remove the date: ${field}`,
  reason: (number) => `Reason ${number}`,
  addReason: 'Add a reason',
  date: {
    date: 'Day', time: 'Time', goToToday: 'Today', previousMonth: 'Previous month', nextMonth: 'Next month', previousYear: 'Previous year', nextYear: 'Next year', close: 'Close the calendar'
  },
  charter: { insult: 'Insulting, discriminatory or defamatory words.', personal: 'Personal data, or somebody named is accused.', offTopic: 'Off topic.' }
};

/** Words of rows, dates and reasons of a form, and a charter to begin with. */
export const formWords: Words<typeof fr> = { fr, en };
