import type { FieldDefinition } from './defineList';
import { defineList } from './defineList';
import { frozenTargets } from './frozenTargets';
import { CAMPAIGN_DECISIONS, CAMPAIGNS, HIDDEN_IDEA_RECORDS, HIDDEN_IDEAS, IDEA_RECORDS, IDEAS } from './heads/ideas';
import { campaignContent, campaignSettings, ideaContent, ideaRecordContent } from './ideaFormats';
import { clientKey } from './uniqueKey';

/** What an animator writes of a campaign. Drafts have the same. */
export const campaignFields = {
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
  ...CAMPAIGNS,
  title: { fr: 'Remue-méninges', en: 'Brainstorms' },
  animators: 'contribute',
  versions: true,
  fields: {
    ...campaignFields,
    /** The folder of its ideas, and the space of its votes: chosen at publication. */
    Box: { type: 'text', maxLength: 24, unique: true, required: true, title: { fr: 'Dossier', en: 'Folder' }, inView: false },
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
  ...IDEAS,
  title: { fr: 'Remue-méninges : idées', en: 'Brainstorms: ideas' },
  folders: true,
  indexes: ['Author'],
  fields: { ...ideaFields, ClientKey: clientKey }
});

/** Ideas whose authors or texts are not for everybody: an agent reads only his own, animators all. What is for everybody of them stands in a decision. Its rule refuses what is over. */
export const HiddenIdeasList = defineList({
  ...HIDDEN_IDEAS,
  title: { fr: 'Remue-méninges : idées réservées', en: 'Brainstorms: reserved ideas' },
  animators: 'moderate',
  indexes: ['Author'],
  fields: ideaFields
});

/** Internal comments have some of them. */
export const recordFields = {
  /** For people who look in the list. */
  Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
  Campaign: { type: 'number', indexed: true, default: 0, title: { fr: 'Remue-méninges', en: 'Brainstorm' } },
  /** `<campaign>.words`: what ideas are now; `<campaign>.said`: comments; `<campaign>.own`: what is read by who said it, or with one idea; `<campaign>.charter`: acceptances of guests. */
  Scope: { type: 'text', maxLength: 20, indexed: true, title: { fr: 'Portée', en: 'Scope' }, inView: false },
  /** Campaign and idea, of one width (`placeOf`). */
  Place: { type: 'text', maxLength: 20, indexed: true, title: { fr: 'Idée', en: 'Idea' } },
  Kind: {
    type: 'choice',
    choices: ['corrected', 'added', 'withdrawn', 'restored', 'coauthorInvited', 'coauthorAccepted', 'coauthorDeclined', 'comment', 'commentWithdrawn', 'sameAs', 'supportKept', 'thanksAgreed', 'thanksRefused', 'charterAccepted'],
    title: { fr: 'Nature', en: 'Kind' }
  },
  Text: { type: 'note', maxLength: 4000, title: { fr: 'Texte', en: 'Text' } },
  /** The comment that it replies to, or takes back; 0: none. */
  Answers: { type: 'number', default: 0, title: { fr: 'Répond à', en: 'Replies to' }, inView: false },
  Content: { type: 'json', stored: ideaRecordContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false }
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** What authors and others say later of ideas: `<box>/b<block>/<idea>-<comment or record>/item`, 500 ideas a block. */
export const IdeaRecordsList = defineList({
  ...IDEA_RECORDS,
  title: { fr: 'Remue-méninges : suites et commentaires', en: 'Brainstorms: additions and comments' },
  folders: true,
  indexes: ['Author'],
  fields: { ...recordFields, ClientKey: clientKey }
});

/** What authors say later of ideas whose authors are not for everybody: it would tell who they are. */
export const HiddenIdeaRecordsList = defineList({
  ...HIDDEN_IDEA_RECORDS,
  title: { fr: 'Remue-méninges : suites réservées', en: 'Brainstorms: reserved additions' },
  animators: 'moderate',
  indexes: ['Author'],
  fields: recordFields
});

/** What animators decide, only ever added, only by them. */
export const CampaignDecisionsList = defineList({
  ...CAMPAIGN_DECISIONS,
  title: { fr: 'Remue-méninges : décisions', en: 'Brainstorms: decisions' },
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
