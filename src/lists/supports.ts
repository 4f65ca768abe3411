import { defineList } from './defineList';
import { SUPPORTS } from './heads/supports';

/** Supports of ideas, replies, questions, contributions: `<space>/<on or off>-<target>/item`, see docs/decisions/0010-ballot-box.md. */
export const SupportsList = defineList({
  ...SUPPORTS,
  title: { fr: 'Soutiens', en: 'Supports' },
  folders: true,
  indexes: ['Author'],
  fields: {
    /** The words of the target, as a fingerprint: SharePoint has the column in every list. */
    Title: { type: 'title', title: { fr: 'Texte vu', en: 'Text seen' } },
    BallotKey: { type: 'text', maxLength: 60, unique: true, title: { fr: 'Clé du soutien', en: 'Support key' } }
  }
});
