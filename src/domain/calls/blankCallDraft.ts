import type { CallDraft } from './Call';
import { contributionKinds } from './Call';

/** A call of which nothing is said yet: everybody says anything under his name, replies, supports and corrects; moderation comes after. */
export const blankCallDraft: CallDraft = {
  kind: 'text',
  title: '',
  opensAt: null,
  closesAt: null,
  page: '',
  intro: '',
  audience: '',
  outcome: '',
  kinds: contributionKinds,
  names: 'shown',
  moderation: 'after',
  mayReply: true,
  maySupport: true,
  mayEdit: true,
  mayAttach: false,
  bodies: [],
  answerers: [],
  answersBy: null,
  reasons: [],
  reminder: '',
  retentionMonths: null
};
