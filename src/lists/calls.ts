import { callSettings, contributionContent, decisionContent } from './callFormats';
import type { FieldDefinition } from './defineList';
import { defineList } from './defineList';
import { frozenTargets } from './frozenTargets';
import { CALL_DECISIONS, CALLS, CONTRIBUTIONS, HIDDEN_CONTRIBUTIONS } from './heads/calls';
import { clientKey } from './uniqueKey';

/** What an animator writes of a call. Drafts have the same. */
export const callFields = {
  Title: { type: 'title', required: true, title: { fr: 'Titre', en: 'Title' } },
  Kind: { type: 'choice', choices: ['text', 'article'], title: { fr: 'Nature', en: 'Kind' } },
  Intro: { type: 'note', maxLength: 4000, title: { fr: 'Présentation', en: 'Introduction' }, inView: false },
  OpensAt: { type: 'dateTime', title: { fr: 'Ouverture', en: 'Opens' } },
  ClosesAt: { type: 'dateTime', title: { fr: 'Clôture', en: 'Closes' } },
  /** The unique id of the page that an article's comments stand under. */
  Page: { type: 'text', maxLength: 40, indexed: true, title: { fr: 'Page', en: 'Page' }, inView: false },
  Settings: {
    type: 'json',
    stored: callSettings,
    default: {
      outcome: '', audience: '', kinds: ['question', 'remark', 'support', 'objection', 'wording'], names: 'shown', moderation: 'after', mayReply: true, maySupport: true, mayEdit: true, mayAttach: false,
      bodies: [], answerers: [], answersBy: null, reasons: [], reminder: '', retentionMonths: null
    },
    title: { fr: 'Règles', en: 'Rules' },
    inView: false
  }
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** Calls for comment as animators write them. Their state is computed from `CallDecisionsList`. */
export const CallsList = defineList({
  ...CALLS,
  title: { fr: 'Appels à commentaires', en: 'Calls for comment' },
  animators: 'contribute',
  versions: true,
  fields: {
    ...callFields,
    /** The folder of its contributions: chosen at publication. */
    Box: { type: 'text', maxLength: 24, unique: true, required: true, title: { fr: 'Dossier', en: 'Folder' }, inView: false },
    ClientKey: clientKey
  }
});

/** None is required: SharePoint would want it of folders as well. */
const contributionFields = {
  /** For people who look in the list. */
  Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
  Call: { type: 'number', indexed: true, default: 0, title: { fr: 'Appel', en: 'Call' } },
  Kind: { type: 'choice', choices: ['question', 'remark', 'support', 'objection', 'wording', 'edited', 'withdrawn', 'restored', 'placed', 'mentioned'], title: { fr: 'Nature', en: 'Kind' } },
  Text: { type: 'note', maxLength: 10_000, title: { fr: 'Texte', en: 'Text' } },
  Content: { type: 'json', stored: contributionContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false },
  /** The contribution that it replies to, or that its author says more of; 0: none. */
  Answers: { type: 'number', indexed: true, default: 0, title: { fr: 'Répond à', en: 'Replies to' }, inView: false },
  /** Which of the spaces of its passage holds its supports. */
  Space: { type: 'number', default: 0, since: 2, title: { fr: 'Soutiens', en: 'Supports' }, inView: false }
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/**
 * What agents say: `<box>/b<block>/<passage>-<kind>/item`, 500 passages a block. Replies (`<passage>-reply`) and what authors say later of their
 * own (`<passage>-record`) lie beside, so that one question answers for both.
 */
export const ContributionsList = defineList({
  ...CONTRIBUTIONS,
  title: { fr: 'Appels à commentaires : contributions', en: 'Calls for comment: contributions' },
  folders: true,
  indexes: ['Author'],
  fields: {
    ...contributionFields,
    /** `<call>.<passage>`; of `mentioned`, who is named (`mentionKey`). */
    Passage: { type: 'text', maxLength: 30, indexed: true, title: { fr: 'Passage', en: 'Passage' } },
    ClientKey: clientKey
  }
});

/** Contributions whose names or texts are not for everybody: an agent reads only his own, animators all. Its rule refuses what is said in calls that are over. */
export const HiddenContributionsList = defineList({
  ...HIDDEN_CONTRIBUTIONS,
  title: { fr: 'Appels à commentaires : contributions réservées', en: 'Calls for comment: reserved contributions' },
  animators: 'moderate',
  indexes: ['Author'],
  fields: {
    ...contributionFields,
    Passage: { type: 'text', maxLength: 30, indexed: true, title: { fr: 'Passage', en: 'Passage' } }
  }
});

/** What animators decide, only ever added, only by them. */
export const CallDecisionsList = defineList({
  ...CALL_DECISIONS,
  title: { fr: 'Appels à commentaires : décisions', en: 'Calls for comment: decisions' },
  animators: 'append',
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Call: { type: 'number', indexed: true, required: true, title: { fr: 'Appel', en: 'Call' } },
    /** `<call>.call`: read with the call itself; `<call>.group`: of many contributions at once; `<call>.one`: of one; of `told`: who is told (`mentionKey`). */
    Scope: { type: 'text', maxLength: 30, indexed: true, required: true, title: { fr: 'Portée', en: 'Scope' }, inView: false },
    Contribution: { type: 'number', indexed: true, default: 0, title: { fr: 'Contribution', en: 'Contribution' } },
    Kind: {
      type: 'choice',
      choices: ['published', 'version', 'held', 'resumed', 'closed', 'reopened', 'moderated', 'shown', 'disposed', 'grouped', 'ungrouped', 'assigned', 'themed', 'told', 'placed', 'synthesis', 'opinion', 'figures', 'earlier', 'archived'],
      required: true,
      title: { fr: 'Décision', en: 'Decision' }
    },
    Reason: { type: 'note', maxLength: 4000, title: { fr: 'Motif', en: 'Reason' } },
    Content: { type: 'json', stored: decisionContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false },
    Targets: { type: 'json', stored: frozenTargets, default: [], title: { fr: 'Contributions', en: 'Contributions' }, inView: false },
    ClientKey: clientKey
  }
});
