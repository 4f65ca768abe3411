import { privacyContent } from './privacyFormats';
import { defineList } from './defineList';
import { clientKey } from './uniqueKey';

export const PRIVACY_RECORDS_URL = 'Lists/ParvisPrivacy';

/** What owners do for the protection of data, only ever added: periods, the sheet of the record of processing, purges, erasures. Of rows it has numbers, of people nothing. */
export const PrivacyRecordsList = defineList({
  url: PRIVACY_RECORDS_URL,
  title: { fr: 'Protection des données : actes', en: 'Data protection: acts' },
  version: 1,
  read: 'all',
  write: 'none',
  access: 'owners',
  isOnDemand: true,
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Kind: { type: 'choice', choices: ['periods', 'notice', 'began', 'ended', 'undone', 'erased', 'exported'], indexed: true, required: true, title: { fr: 'Acte', en: 'Act' } },
    Content: { type: 'json', stored: privacyContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false },
    ClientKey: clientKey
  }
});

export const privacyLists = [PrivacyRecordsList] as const;
