import { USUAL_RETENTION } from '../retention/monthsAfter';
import type { CampaignDraft } from './Campaign';

/** A campaign of which nothing is said yet: names are shown, moderation comes after, each idea takes one support from everybody. */
export const blankCampaign: CampaignDraft = {
  question: '',
  starts: { collect: null, gather: null, vote: null, decide: null, follow: null },
  why: '',
  outcome: '',
  sponsor: '',
  names: 'shown',
  moderation: 'after',
  movers: 'animators',
  vote: { kind: 'support', votes: 5, most: 2, from: 'collect', on: 'all', countsHidden: false, supportsMove: true },
  categories: [],
  criteria: [],
  evaluators: [],
  mayComment: true,
  mayPicture: true,
  reasons: [],
  retentionMonths: USUAL_RETENTION
};
