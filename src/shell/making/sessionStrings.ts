import type { Words } from '../Language';
import type { MakingWords } from './MakingWords';

const fr: MakingWords & { readonly answer: string; readonly from: string } = {
  title: 'En faire une séance d’inscription',
  lead: 'La réponse retenue devient le brouillon d’une séance, dans l’activité que vous choisissez. Le sondage et la séance sont liés.',
  answer: 'Réponse retenue',
  from: 'Ce sondage vient des séances d’une activité. Ouvrez celle qui est retenue et publiez-la :',
  name: 'Titre de la séance',
  nameHint: 'Vide : le titre de l’activité.',
  nameFor: (subject) => subject,
  make: 'Créer le brouillon de la séance',
  done: 'Le brouillon de la séance est créé : relisez-le, puis publiez-le.',
  open: 'Ouvrir la séance',
  into: {
    place: 'Activité',
    none: 'Ce site n’a encore aucune activité. Créez-la d’abord dans le composant Inscriptions, sous « Organiser ».',
    closed: 'Cette activité n’existe plus. Choisissez-en une autre.',
    again: 'Relire la liste'
  }
};

const en: typeof fr = {
  title: 'Make a session of it',
  lead: 'The chosen answer becomes the draft of a session, in the activity that you choose. The poll and the session are linked.',
  answer: 'Chosen answer',
  from: 'This poll comes from the sessions of an activity. Open the one that was chosen, and publish it:',
  name: 'Title of the session',
  nameHint: 'Empty: the title of the activity.',
  nameFor: (subject) => subject,
  make: 'Create the draft of the session',
  done: 'The draft of the session is created: read it again, then publish it.',
  open: 'Open the session',
  into: {
    place: 'Activity',
    none: 'This site has no activity yet. Create it first in the web part Registrations, under “Organise”.',
    closed: 'This activity is gone. Choose another one.',
    again: 'Read the list again'
  }
};

/** Of a session that is made of the answer that a poll chose. */
export const sessionMakingWords: Words<typeof fr> = { fr, en };
