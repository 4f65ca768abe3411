import { defineList } from './defineList';
import { CALL_FILES, CALL_TEXTS, CALL_WORK } from './heads/calls';

/** Published versions of texts, and syntheses: one file each, never changed by anybody who is no owner; a decision has its SHA-256. */
export const CallTextsLibrary = defineList({
  ...CALL_TEXTS,
  title: { fr: 'Appels à commentaires : textes', en: 'Calls for comment: texts' },
  animators: 'append',
  versions: true,
  fields: {}
});

/** Texts that are not published yet, beside the drafts of their calls. */
export const CallWorkLibrary = defineList({
  ...CALL_WORK,
  title: { fr: 'Appels à commentaires : textes en préparation', en: 'Calls for comment: texts in preparation' },
  animators: 'contribute',
  versions: true,
  fields: {}
});

/** Files that agents add to what they say. */
export const CallFilesLibrary = defineList({
  ...CALL_FILES,
  title: { fr: 'Appels à commentaires : pièces jointes', en: 'Calls for comment: attached files' },
  versions: true,
  fields: {}
});

/** In the order in which set-up makes them. */
export const callLibraries = [CallTextsLibrary, CallWorkLibrary, CallFilesLibrary] as const;
