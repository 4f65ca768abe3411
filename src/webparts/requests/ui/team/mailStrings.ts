import type { Words } from '../../../../shell/Language';

const fr = {
  title: 'Préparer un courriel',
  hint: 'Le courriel s’ouvre dans votre messagerie : relisez-le, puis envoyez-le vous-même.',
  adds: 'Ces lignes viennent à la fin :',
  to: 'À qui ?',
  subject: 'Objet',
  text: 'Message',
  appointment: (date: string, where: string) => [`Rendez-vous : le ${date}`, where].filter(Boolean).join(', '),
  training: (day: string, where: string) => [`Formation des animateurs : le ${day}`, where].filter(Boolean).join(', '),
  page: (url: string) => `La demande : ${url}`,
  file: 'Fichier d’agenda à joindre',
  fileName: (slug: string) => `agenda-${slug}`,
  tooLong: 'Trop long pour passer dans la messagerie : raccourcissez.',
  open: 'Ouvrir dans ma messagerie',
  opened: 'Le courriel est dans votre messagerie.'
};

const en: typeof fr = {
  title: 'Prepare a mail',
  hint: 'The mail opens in your mail program: read it again, then send it yourself.',
  adds: 'These lines come at the end:',
  to: 'To whom?',
  subject: 'Subject',
  text: 'Message',
  appointment: (date, where) => [`Appointment: ${date}`, where].filter(Boolean).join(', '),
  training: (day, where) => [`Training of animators: ${day}`, where].filter(Boolean).join(', '),
  page: (url) => `The request: ${url}`,
  file: 'Calendar file to attach',
  fileName: (slug) => `calendar-${slug}`,
  tooLong: 'Too long for a mail program: make it shorter.',
  open: 'Open in my mail program',
  opened: 'The mail is in your mail program.'
};

/** Words of a mail that is prepared. */
export const mailWords: Words<typeof fr> = { fr, en };
