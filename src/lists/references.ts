import { defineList } from './defineList';
import { REFERENCES_URL } from './referencesUrl';

/** What came from what: an item for each end of a reference, in the web of the thing at that end. */
export const ReferencesList = defineList({
  url: REFERENCES_URL,
  title: { fr: 'Liens entre les contenus', en: 'References' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'read',
  // Who makes a call of an idea says so on both sides.
  animators: 'append',
  fields: {
    /** Of the other thing, at the time. */
    Title: { type: 'title', title: { fr: 'Titre de l’autre', en: 'Title of the other' } },
    Thing: { type: 'text', maxLength: 50, indexed: true, required: true, title: { fr: 'Contenu', en: 'Thing' } },
    Direction: { type: 'choice', choices: ['from', 'to'], required: true, title: { fr: 'Sens', en: 'Direction' } },
    Other: { type: 'text', maxLength: 255, required: true, title: { fr: 'L’autre', en: 'The other' } },
    ClientKey: { type: 'clientKey', unique: true, title: { fr: 'Clé d’envoi', en: 'Submission key' }, inView: false }
  }
});

export const referenceLists = [ReferencesList] as const;
