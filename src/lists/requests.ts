import { defineList } from './defineList';
import { day } from './fields/day';
import { CLOSING_DAYS, COMMUNITIES, REQUEST_BOARD, REQUEST_BOX, REQUEST_DRAFTS, REQUEST_FILES, REQUEST_KEYS, REQUEST_TEXTS } from './heads/requests';
import { blankDraft, blankDrop, boardContentFormat, communityAnimators, draftContent, droppedContent, keyContent, recordContent, textContent } from './requestFormats';
import { clientKey } from './uniqueKey';

const NOBODY = { id: 1, name: '' } as const;
const NEVER = new Date(0);

/** What agents ask for, as they send it: each reads his own, the team reads all. */
export const RequestBoxList = defineList({
  ...REQUEST_BOX,
  title: { fr: 'Communautés : demandes reçues', en: 'Communities: requests received' },
  governance: 'moderate',
  indexes: ['Author', 'Created'],
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    /** The one that a correction is about; 0: it is a request of its own. */
    Request: { type: 'number', indexed: true, default: 0, title: { fr: 'Demande', en: 'Request' } },
    Content: { type: 'json', stored: droppedContent, required: true, default: blankDrop, title: { fr: 'Contenu', en: 'Content' }, inView: false }
  }
});

/** Forms that are being filled in: each reads and changes his own. */
export const RequestDraftsList = defineList({
  ...REQUEST_DRAFTS,
  title: { fr: 'Communautés : brouillons', en: 'Communities: drafts' },
  indexes: ['Author'],
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Content: { type: 'json', stored: draftContent, default: blankDraft, title: { fr: 'Contenu', en: 'Content' }, inView: false }
  }
});

/** The folder of each request, with rights of its own: `r<request>/item`. */
export const RequestFilesList = defineList({
  ...REQUEST_FILES,
  title: { fr: 'Communautés : dossiers', en: 'Communities: files' },
  governance: 'govern',
  folders: true,
  indexes: ['Author', 'Created'],
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Request: { type: 'number', indexed: true, default: 0, title: { fr: 'Demande', en: 'Request' } },
    Kind: { type: 'text', maxLength: 20, indexed: true, title: { fr: 'Genre', en: 'Kind' } },
    /** Whom it is about: the requester, who is invited, who is asked; 0: nobody. */
    Person: { type: 'number', indexed: true, default: 0, title: { fr: 'Personne', en: 'Person' }, inView: false },
    Content: { type: 'json', stored: recordContent, default: { after: 0, said: { kind: 'message', text: '' } }, title: { fr: 'Contenu', en: 'Content' }, inView: false },
    ClientKey: clientKey
  }
});

/** How requests stand, for the team: repaired from the records whenever it is behind. */
export const RequestBoardList = defineList({
  ...REQUEST_BOARD,
  title: { fr: 'Communautés : tableau de bord', en: 'Communities: board' },
  governance: 'contribute',
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Request: { type: 'number', unique: true, required: true, title: { fr: 'Demande', en: 'Request' } },
    Step: { type: 'choice', choices: ['received', 'contacted', 'accepted', 'ready', 'opened', 'refused', 'merged', 'withdrawn', 'archived', 'closed'], indexed: true, default: 'received', title: { fr: 'Étape', en: 'Step' } },
    Due: { type: 'day', kind: day, indexed: true, title: { fr: 'Échéance', en: 'Due' } },
    ReceivedOn: { type: 'day', kind: day, indexed: true, title: { fr: 'Reçue le', en: 'Received' } },
    Direction: { type: 'text', maxLength: 255, indexed: true, title: { fr: 'Direction', en: 'Department' } },
    Follower: { type: 'number', indexed: true, default: 0, title: { fr: 'Suivie par', en: 'Follower' }, inView: false },
    /** The newest record that it was made of. */
    UpTo: { type: 'number', default: 0, title: { fr: 'Jusqu’à', en: 'Up to' }, inView: false },
    /** The newest of what was dropped that it was made of. */
    UpToDrop: { type: 'number', default: 0, title: { fr: 'Jusqu’au dépôt', en: 'Up to drop' }, inView: false },
    Content: {
      type: 'json',
      stored: boardContentFormat,
      default: { name: '', requester: NOBODY, directions: [], follower: null, facts: { receivedAt: NEVER, questions: [], contactedAt: null, openedAt: null, endedAt: null }, awaited: [], reviewOn: null, partners: [], ignored: 0 },
      title: { fr: 'Contenu', en: 'Content' },
      inView: false
    },
    ClientKey: clientKey
  }
});

/** What there is once: names that are taken, who opens a space, months that were certified, who is known to be of the team. */
export const RequestKeysList = defineList({
  ...REQUEST_KEYS,
  title: { fr: 'Communautés : réservations', en: 'Communities: reservations' },
  governance: 'append',
  indexes: ['Author'],
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Kind: { type: 'choice', choices: ['name', 'lease', 'month', 'team', 'plan', 'kept'], indexed: true, default: 'name', title: { fr: 'Genre', en: 'Kind' } },
    Key: { type: 'text', maxLength: 110, unique: true, title: { fr: 'Clé', en: 'Key' } },
    Until: { type: 'dateTime', title: { fr: 'Jusqu’au', en: 'Until' } },
    Content: { type: 'json', stored: keyContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false },
    ClientKey: clientKey
  }
});

/** Settings, versions of the form, charter, templates of messages. */
export const RequestTextsList = defineList({
  ...REQUEST_TEXTS,
  title: { fr: 'Communautés : textes et réglages', en: 'Communities: texts and settings' },
  versions: true,
  fields: {
    Title: { type: 'title', title: { fr: 'Titre', en: 'Title' } },
    Kind: { type: 'choice', choices: ['rules', 'form', 'template', 'charter'], indexed: true, default: 'template', title: { fr: 'Genre', en: 'Kind' } },
    Content: { type: 'json', stored: textContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false },
    ClientKey: clientKey
  }
});

/** Days on which the city is closed beside holidays. One that is withdrawn stays, with its time: dates that were promised never come earlier. */
export const ClosingDaysList = defineList({
  ...CLOSING_DAYS,
  title: { fr: 'Jours de fermeture', en: 'Closing days' },
  versions: true,
  fields: {
    Title: { type: 'title', as: 'reason', title: { fr: 'Motif', en: 'Reason' } },
    Day: { type: 'day', kind: day, indexed: true, required: true, title: { fr: 'Jour', en: 'Day' } },
    WithdrawnAt: { type: 'dateTime', title: { fr: 'Retiré le', en: 'Withdrawn' } },
    ClientKey: clientKey
  }
});

/** Communities as everybody reads of them, from the decision on. */
export const CommunitiesList = defineList({
  ...COMMUNITIES,
  title: { fr: 'Communautés', en: 'Communities' },
  governance: 'contribute',
  versions: true,
  searchable: true,
  fields: {
    Title: { type: 'title', as: 'name', title: { fr: 'Nom', en: 'Name' } },
    Purpose: { type: 'note', maxLength: 4000, title: { fr: 'Raison d’être', en: 'Purpose' } },
    Directions: { type: 'lines', maxLength: 4000, title: { fr: 'Directions', en: 'Departments' } },
    Usages: { type: 'lines', maxLength: 1000, title: { fr: 'Usages', en: 'Usages' } },
    Animators: { type: 'json', stored: communityAnimators, default: [], title: { fr: 'Animateurs', en: 'Animators' }, inView: false },
    State: { type: 'choice', choices: ['opening', 'open', 'archived', 'closed'], indexed: true, default: 'opening', title: { fr: 'État', en: 'State' } },
    Slug: { type: 'text', maxLength: 60, unique: true, title: { fr: 'Adresse', en: 'Address' } },
    SiteAddress: { type: 'address', as: 'address', title: { fr: 'Espace', en: 'Space' } },
    Request: { type: 'number', indexed: true, default: 0, title: { fr: 'Demande', en: 'Request' }, inView: false },
    ReviewOn: { type: 'day', kind: day, indexed: true, title: { fr: 'Point prévu le', en: 'Review on' } },
    SeeksAnimators: { type: 'boolean', title: { fr: 'Cherche des animateurs', en: 'Looks for animators' } },
    LastSignAt: { type: 'dateTime', title: { fr: 'Dernier signe de vie', en: 'Last sign of life' } },
    ClientKey: clientKey
  }
});

/** In the order in which set-up makes them; the last one complete means that all are. */
export const requestLists = [RequestTextsList, ClosingDaysList, RequestKeysList, CommunitiesList, RequestDraftsList, RequestFilesList, RequestBoardList, RequestBoxList] as const;
