import type { FieldDefinition } from './defineList';
import { defineList } from './defineList';
import { CLOSING_RULE } from './closingRule';
import { frozenTargets } from './frozenTargets';
import { campaignContent, campaignSettings, evaluationMarks, ideaContent, ideaRecordContent } from './ideaFormats';
import { ideaLibraries } from './ideaLibraries';
import { RoomCountersList, RoomLeasesList, RoomRecordsList } from './live';
import { SupportsList } from './supports';
import { clientKey } from './uniqueKey';

/** What an animator writes of a campaign. Drafts have the same. */
const campaignFields = {
  Title: { type: 'title', as: 'question', required: true, title: { fr: 'Question', en: 'Question' } },
  Why: { type: 'note', maxLength: 4000, title: { fr: 'Présentation', en: 'Introduction' }, inView: false },
  Settings: {
    type: 'json',
    stored: campaignSettings,
    default: {
      names: 'shown', moderation: 'after', movers: 'animators',
      vote: { kind: 'support', votes: 5, most: 2, from: 'collect', on: 'all', countsHidden: false, supportsMove: true },
      starts: { collect: null, gather: null, vote: null, decide: null, follow: null },
      outcome: '', sponsor: '', categories: [], criteria: [], evaluators: [], mayComment: true, mayPicture: true, reasons: [], retentionMonths: null
    },
    title: { fr: 'Règles', en: 'Rules' },
    inView: false
  }
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** Campaigns as animators write them. Their phases are computed from `CampaignDecisionsList`. */
export const CampaignsList = defineList({
  url: 'Lists/ParvisCampaigns',
  title: { fr: 'Remue-méninges', en: 'Brainstorms' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'read',
  animators: 'contribute',
  versions: true,
  fields: {
    ...campaignFields,
    /** The folder of its ideas, and the space of its votes: chosen at publication. */
    Box: { type: 'text', maxLength: 24, unique: true, required: true, title: { fr: 'Dossier', en: 'Folder' }, inView: false },
    ClientKey: clientKey
  }
});

/** Campaigns that are not published yet. */
export const CampaignDraftsList = defineList({
  url: 'Lists/ParvisCampaignDrafts',
  title: { fr: 'Remue-méninges : brouillons', en: 'Brainstorms: drafts' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'owners',
  animators: 'contribute',
  fields: { ...campaignFields, ClientKey: clientKey }
});

/** Campaigns to begin with, as owners offer them, and what those begin with that begin with none of them. */
export const CampaignTemplatesList = defineList({
  url: 'Lists/ParvisCampaignTemplates',
  title: { fr: 'Remue-méninges : modèles', en: 'Brainstorms: templates' },
  version: 1,
  since: 2,
  read: 'all',
  write: 'all',
  access: 'read',
  fields: {
    Title: { type: 'title', as: 'name', required: true, title: { fr: 'Nom', en: 'Name' } },
    Hint: { type: 'text', maxLength: 255, title: { fr: 'À quoi il sert', en: 'What it is for' } },
    Kind: { type: 'choice', choices: ['template', 'beginning'], required: true, title: { fr: 'Nature', en: 'Kind' }, inView: false },
    Why: campaignFields.Why,
    Settings: campaignFields.Settings,
    ClientKey: clientKey
  }
});

/** None is required: SharePoint would want it of folders as well. */
const ideaFields = {
  Title: { type: 'title', title: { fr: 'Titre', en: 'Title' } },
  Campaign: { type: 'number', indexed: true, default: 0, title: { fr: 'Remue-méninges', en: 'Brainstorm' } },
  Text: { type: 'note', maxLength: 4000, title: { fr: 'Texte', en: 'Text' } },
  Category: { type: 'number', default: 0, title: { fr: 'Catégorie', en: 'Category' }, inView: false },
  /** The idea that it builds on; 0: none. */
  BuildsOn: { type: 'number', indexed: true, default: 0, title: { fr: 'Prolonge', en: 'Builds on' } },
  Content: { type: 'json', stored: ideaContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false }
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** Ideas as they were thrown: `<box>/item`. */
export const IdeasList = defineList({
  url: 'Lists/ParvisIdeas',
  title: { fr: 'Remue-méninges : idées', en: 'Brainstorms: ideas' },
  version: 1,
  read: 'all',
  write: 'none',
  access: 'append',
  folders: true,
  indexes: ['Author'],
  fields: { ...ideaFields, ClientKey: clientKey }
});

/** Ideas whose authors or texts are not for everybody: an agent reads only his own, animators all. What is for everybody of them stands in a decision. Its rule refuses what is over. */
export const HiddenIdeasList = defineList({
  url: 'Lists/ParvisHiddenIdeas',
  title: { fr: 'Remue-méninges : idées réservées', en: 'Brainstorms: reserved ideas' },
  version: 1,
  read: 'own',
  write: 'none',
  access: 'append',
  animators: 'moderate',
  rule: CLOSING_RULE,
  indexes: ['Author'],
  fields: ideaFields
});

const recordFields = {
  /** For people who look in the list. */
  Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
  Campaign: { type: 'number', indexed: true, default: 0, title: { fr: 'Remue-méninges', en: 'Brainstorm' } },
  /** `<campaign>.words`: what ideas are now; `<campaign>.said`: comments; `<campaign>.own`: what is read by who said it, or with one idea. */
  Scope: { type: 'text', maxLength: 20, indexed: true, title: { fr: 'Portée', en: 'Scope' }, inView: false },
  /** Campaign and idea, of one width (`placeOf`). */
  Place: { type: 'text', maxLength: 20, indexed: true, title: { fr: 'Idée', en: 'Idea' } },
  Kind: {
    type: 'choice',
    choices: ['corrected', 'added', 'withdrawn', 'restored', 'coauthorInvited', 'coauthorAccepted', 'coauthorDeclined', 'comment', 'commentWithdrawn', 'sameAs', 'supportKept', 'thanksAgreed', 'thanksRefused'],
    title: { fr: 'Nature', en: 'Kind' }
  },
  Text: { type: 'note', maxLength: 4000, title: { fr: 'Texte', en: 'Text' } },
  /** The comment that it replies to, or takes back; 0: none. */
  Answers: { type: 'number', default: 0, title: { fr: 'Répond à', en: 'Replies to' }, inView: false },
  Content: { type: 'json', stored: ideaRecordContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false }
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** What authors and others say later of ideas: `<box>/b<block>/<idea>-<comment or record>/item`, 500 ideas a block. */
export const IdeaRecordsList = defineList({
  url: 'Lists/ParvisIdeaRecords',
  title: { fr: 'Remue-méninges : suites et commentaires', en: 'Brainstorms: additions and comments' },
  version: 1,
  read: 'all',
  write: 'none',
  access: 'append',
  folders: true,
  indexes: ['Author'],
  fields: { ...recordFields, ClientKey: clientKey }
});

/** What authors say later of ideas whose authors are not for everybody: it would tell who they are. */
export const HiddenIdeaRecordsList = defineList({
  url: 'Lists/ParvisHiddenIdeaRecords',
  title: { fr: 'Remue-méninges : suites réservées', en: 'Brainstorms: reserved additions' },
  version: 1,
  read: 'own',
  write: 'none',
  access: 'append',
  animators: 'moderate',
  rule: CLOSING_RULE,
  indexes: ['Author'],
  fields: recordFields
});

/** What animators decide, only ever added, only by them. */
export const CampaignDecisionsList = defineList({
  url: 'Lists/ParvisCampaignDecisions',
  title: { fr: 'Remue-méninges : décisions', en: 'Brainstorms: decisions' },
  version: 2,
  read: 'all',
  write: 'none',
  access: 'read',
  animators: 'append',
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Campaign: { type: 'number', indexed: true, required: true, title: { fr: 'Remue-méninges', en: 'Brainstorm' } },
    /** As that of a record; without an idea: read with the campaign. */
    Place: { type: 'text', maxLength: 20, indexed: true, required: true, title: { fr: 'Idée', en: 'Idea' } },
    Kind: {
      type: 'choice',
      choices: ['published', 'dates', 'rules', 'clustered', 'unclustered', 'shortListed', 'marksShown', 'evaluator', 'certified', 'opinionsMapped', 'archived', 'purged', 'merged', 'unmerged', 'overlap', 'staged', 'owned', 'hidden', 'shown', 'released', 'summarized', 'imported'],
      required: true,
      title: { fr: 'Décision', en: 'Decision' }
    },
    Reason: { type: 'note', maxLength: 4000, title: { fr: 'Motif', en: 'Reason' } },
    Content: { type: 'json', stored: campaignContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false },
    Targets: { type: 'json', stored: frozenTargets, default: [], title: { fr: 'Idées', en: 'Ideas' }, inView: false },
    ClientKey: clientKey
  }
});

/** Where notes lie on boards: pictures, on which nothing that counts depends. */
const placeFields = {
  Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
  Campaign: { type: 'number', indexed: true, required: true, title: { fr: 'Remue-méninges', en: 'Brainstorm' } },
  Idea: { type: 'number', required: true, title: { fr: 'Idée', en: 'Idea' } },
  Cluster: { type: 'number', default: 0, title: { fr: 'Regroupement', en: 'Cluster' } },
  /** SharePoint has a column `Order` of its own. */
  NoteOrder: { type: 'text', maxLength: 40, as: 'order', title: { fr: 'Ordre', en: 'Order' }, inView: false },
  ClientKey: clientKey
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** Of campaigns in which animators move notes. */
export const IdeaPlacesList = defineList({
  url: 'Lists/ParvisIdeaPlaces',
  title: { fr: 'Remue-méninges : tableaux', en: 'Brainstorms: boards' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'read',
  animators: 'contribute',
  indexes: ['Modified'],
  fields: placeFields
});

/** Of campaigns in which authors, or all, move notes. */
export const OpenPlacesList = defineList({
  url: 'Lists/ParvisOpenPlaces',
  title: { fr: 'Remue-méninges : tableaux ouverts', en: 'Brainstorms: open boards' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'contribute',
  indexes: ['Modified'],
  fields: placeFields
});

/** Marks of evaluators, each reading only his own until a decision shows them. */
export const EvaluationsList = defineList({
  url: 'Lists/ParvisEvaluations',
  title: { fr: 'Remue-méninges : évaluations', en: 'Brainstorms: evaluations' },
  version: 1,
  read: 'own',
  write: 'none',
  access: 'append',
  animators: 'moderate',
  indexes: ['Author'],
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Campaign: { type: 'number', indexed: true, required: true, title: { fr: 'Remue-méninges', en: 'Brainstorm' } },
    Idea: { type: 'number', indexed: true, required: true, title: { fr: 'Idée', en: 'Idea' } },
    Marks: { type: 'json', stored: evaluationMarks, default: {}, title: { fr: 'Notes', en: 'Marks' }, inView: false },
    Words: { type: 'note', maxLength: 4000, title: { fr: 'Commentaire', en: 'Comment' } }
  }
});

/** In the order in which set-up makes them; the last one complete means that all are. */
export const ideaLists = [
  ...ideaLibraries,
  CampaignDecisionsList,
  SupportsList,
  IdeasList,
  HiddenIdeasList,
  IdeaRecordsList,
  HiddenIdeaRecordsList,
  IdeaPlacesList,
  OpenPlacesList,
  EvaluationsList,
  RoomRecordsList,
  RoomLeasesList,
  RoomCountersList,
  CampaignTemplatesList,
  CampaignDraftsList,
  CampaignsList
] as const;
