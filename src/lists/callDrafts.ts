import { callFields } from './calls';
import { defineList } from './defineList';
import { CALL_DRAFTS } from './heads/calls';
import { clientKey } from './uniqueKey';

/** Calls that are not published yet; their texts lie in the library of working files. */
export const CallDraftsList = defineList({
  ...CALL_DRAFTS,
  title: { fr: 'Appels à commentaires : brouillons', en: 'Calls for comment: drafts' },
  animators: 'contribute',
  fields: {
    ...callFields,
    /** Of the working file with its text, in the library of working files. */
    File: { type: 'text', maxLength: 120, title: { fr: 'Fichier', en: 'File' }, inView: false },
    ClientKey: clientKey
  }
});
