import { defineList } from './defineList';

/** Published versions of texts, and syntheses: one file each, never changed by anybody who is no owner; a decision has its SHA-256. */
export const CallTextsLibrary = defineList({
  url: 'ParvisCallTexts',
  title: { fr: 'Appels à commentaires : textes', en: 'Calls for comment: texts' },
  version: 1,
  read: 'all',
  write: 'none',
  access: 'read',
  animators: 'append',
  versions: true,
  fields: {}
});

/** Texts that are not published yet, beside the drafts of their calls. */
export const CallWorkLibrary = defineList({
  url: 'ParvisCallWork',
  title: { fr: 'Appels à commentaires : textes en préparation', en: 'Calls for comment: texts in preparation' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'owners',
  animators: 'contribute',
  versions: true,
  fields: {}
});

/** Files that agents add to what they say. */
export const CallFilesLibrary = defineList({
  url: 'ParvisCallFiles',
  title: { fr: 'Appels à commentaires : pièces jointes', en: 'Calls for comment: attached files' },
  version: 1,
  read: 'all',
  write: 'none',
  access: 'append',
  versions: true,
  fields: {}
});

/** In the order in which set-up makes them. */
export const callLibraries = [CallTextsLibrary, CallWorkLibrary, CallFilesLibrary] as const;
