import type { fr } from './mineStrings.fr';

export const en: typeof fr = {
  sections: { offered: 'Places offered to you', coming: 'Coming', waiting: 'Waiting', past: 'Past and ended' },
  none: 'You are not registered for any session.',
  see: 'See the sessions',
  gone: (date) => `A session for which you registered on ${date} is there no longer. Ask its organiser what became of it.`,
  changed: (title, what) => `${title}: ${what}.`,
  changes: { when: 'the date changed', where: 'the place changed', cancelled: 'the session is cancelled', other: 'the rules of the session changed' },
  seen: 'I have read it',
  changedTitle: 'What changed since your last visit',
  calendarAgain: 'The session changed: take the file for your calendar again.',
  calendarCancelled: 'The session is cancelled: this file takes it out of your calendar.',
  certificate: 'Certificate of attendance',
  certificateOf: (title) => `Certificate of attendance: ${title}`,
  paper: {
    title: 'Certificate of attendance',
    print: 'Print the certificate',
    none: 'The organiser has not recorded who was there yet.',
    absent: 'The organiser did not record you as present: there is no certificate.',
    text: (name, title, when, where) => `${name} took part in “${title}”, ${when}, ${where}.`,
    organisers: (names) => `Organised by: ${names}.`,
    made: (date) => `Certificate made on ${date}, from the attendance recorded by the organiser.`,
    signature: 'Signature'
  }
};
