import type { FieldDefinition } from './defineList';
import { defineList } from './defineList';
import { pollOptions, pollRecordContent } from './pollFormats';

/** What an owner writes of a poll. Drafts have the same. */
export const pollFields = {
  Title: { type: 'title', as: 'question', required: true, title: { fr: 'Question', en: 'Question' } },
  Details: { type: 'note', as: 'description', maxLength: 4000, title: { fr: 'Description', en: 'Description' }, inView: false },
  Options: { type: 'json', as: 'content', stored: pollOptions, default: { kind: 'choice', options: [], questions: [] }, title: { fr: 'Choix proposés', en: 'Options' }, inView: false },
  MinChoices: { type: 'number', min: 1, max: 20, default: 1, title: { fr: 'Choix au moins', en: 'Choices at least' }, inView: false },
  MaxChoices: { type: 'number', min: 1, max: 20, default: 1, title: { fr: 'Choix au plus', en: 'Choices at most' }, inView: false },
  OpensAt: { type: 'dateTime', title: { fr: 'Ouverture', en: 'Opens' } },
  ClosesAt: { type: 'dateTime', title: { fr: 'Clôture', en: 'Closes' } },
  MayChangeVote: { type: 'boolean', default: true, title: { fr: 'Vote modifiable', en: 'Vote can be changed' }, inView: false },
  ResultVisibility: {
    type: 'choice',
    choices: ['always', 'afterVoting', 'afterClosing', 'ownerOnly'],
    default: 'afterVoting',
    title: { fr: 'Résultats visibles', en: 'Results visible' },
    inView: false
  },
  OptionOrder: { type: 'choice', choices: ['fixed', 'random'], title: { fr: 'Ordre des choix', en: 'Order of options' }, inView: false },
  Confidential: { type: 'boolean', title: { fr: 'Vote confidentiel', en: 'Confidential vote' } },
  MinimumGroupSize: { type: 'number', min: 1, max: 1000, default: 5, title: { fr: 'Seuil d’affichage', en: 'Display threshold' }, inView: false },
  InvitedCount: { type: 'number', min: 0, title: { fr: 'Agents invités', en: 'Agents invited' }, inView: false }
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** Of the list of what is not published yet: asked after by who needs no more of it. */
export const DRAFTS_URL = 'Lists/ParvisPollDrafts';

/** Polls as owners write them. Their state is computed from `PollRecordsList`. */
export const PollsList = defineList({
  url: 'Lists/ParvisPolls',
  title: { fr: 'Sondages', en: 'Polls' },
  version: 2,
  read: 'all',
  write: 'all',
  access: 'read',
  versions: true,
  fields: {
    ...pollFields,
    ClientKey: { type: 'clientKey', unique: true, title: { fr: 'Clé d’envoi', en: 'Submission key' }, inView: false }
  }
});

/** Decisions about polls, only ever added, only by owners: publication, closing, reopening, archiving, certification. */
export const PollRecordsList = defineList({
  url: 'Lists/ParvisPollRecords',
  title: { fr: 'Sondages : décisions', en: 'Polls: decisions' },
  version: 3,
  read: 'all',
  write: 'none',
  access: 'read',
  fields: {
    /** For people who look in the list. */
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Poll: { type: 'number', indexed: true, required: true, title: { fr: 'Sondage', en: 'Poll' } },
    Kind: { type: 'choice', choices: ['published', 'closed', 'reopened', 'archived', 'certified', 'refused'], required: true, title: { fr: 'Décision', en: 'Decision' } },
    Content: { type: 'json', stored: pollRecordContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false },
    ClientKey: { type: 'clientKey', unique: true, title: { fr: 'Clé d’envoi', en: 'Submission key' }, inView: false }
  }
});

/** Ballots of open votes: `<poll folder>/<step folder>/item`, see docs/decisions/0010-ballot-box.md. */
export const OpenBallotsList = defineList({
  url: 'Lists/ParvisBallots',
  title: { fr: 'Sondages : votes', en: 'Polls: votes' },
  version: 2,
  clientKeySince: 2,
  read: 'all',
  write: 'none',
  access: 'append',
  folders: true,
  indexes: ['Author'],
  fields: {
    /** What the agent had before his eyes, as a fingerprint: every list has this column, so no vote waits for an upgrade. */
    Title: { type: 'title', title: { fr: 'Texte vu', en: 'Text seen' } },
    Poll: { type: 'number', indexed: true, title: { fr: 'Sondage', en: 'Poll' } },
    BallotKey: { type: 'text', maxLength: 60, unique: true, title: { fr: 'Clé du vote', en: 'Ballot key' } }
  }
});

/** Ballots of confidential votes: an agent reads only his own; the last one of an agent counts. */
export const ConfidentialBallotsList = defineList({
  url: 'Lists/ParvisConfidentialBallots',
  title: { fr: 'Sondages : votes confidentiels', en: 'Polls: confidential votes' },
  version: 3,
  clientKeySince: 2,
  read: 'own',
  write: 'none',
  access: 'append',
  indexes: ['Author'],
  fields: {
    Title: { type: 'title', title: { fr: 'Texte vu', en: 'Text seen' } },
    Poll: { type: 'number', indexed: true, title: { fr: 'Sondage', en: 'Poll' } },
    /** Of votes that earlier versions stored. */
    Choices: { type: 'text', maxLength: 120, title: { fr: 'Choix (anciens votes)', en: 'Choices (old votes)' } },
    /** A note, which no lookup of another list can show or filter. */
    Secret: { type: 'note', since: 3, title: { fr: 'Choix', en: 'Choices' } }
  }
});

/** In the order in which set-up makes them; the last one complete means that all are. */
export const pollLists = [PollRecordsList, OpenBallotsList, ConfidentialBallotsList, PollsList] as const;
