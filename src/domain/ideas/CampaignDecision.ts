import type { Decided } from '../decided/Decided';
import type { Person } from '../people/Person';
import type { CampaignRules, PhaseStarts } from './Campaign';
import type { CampaignHoldings } from './CampaignHoldings';
import type { CertifiedRanking } from './CertifiedRanking';
import type { EvaluatorStanding } from './Evaluation';
import type { OpinionMap } from './opinions/OpinionMap';

export const campaignDecisionKinds = [
  'published', // box, starts, rules: as people were told
  'dates', // starts, reason
  'rules', // rules, reason
  'clustered', // cluster, name, colour: made, or named anew
  'unclustered', // cluster
  'shortListed', // targets: all of the list, in place of those before
  'marksShown', // shownMarks: what evaluators gave is for everybody from now on
  'evaluator', // evaluator, standing, reason: he has left, and whether his marks stay
  'certified', // ranking
  'opinionsMapped', // opinionMap: who votes alike, as an owner computed it once the vote was over
  'archived', // reason: why what has no end of its own ends
  'purged', // purged: what an owner removed of what people said, once it was archived
  'merged', // parent, targets: what goes under it, reason
  'unmerged', // merge, reason
  'overlap', // targets: all ideas of the merge, overlap: supports less agents
  'staged', // idea or targets, stage, owner, dueAt, reason, came: what came of it
  'owned', // idea or targets, owner, dueAt
  'hidden', // idea, record for a comment of it, reasonId, reason
  'shown', // idea, record
  'released', // idea, title, text, link, category, buildsOn, name, at: of what only animators can read; of a comment record, text, answers, name, at
  'summarized', // idea, text: beside the texts of a merge
  'imported' // targets, origin, outside: ideas that came in by a file, as they stand where they come from
] as const;
export type CampaignDecisionKind = (typeof campaignDecisionKinds)[number];

export const stages = ['received', 'studied', 'kept', 'inProgress', 'done', 'notKept'] as const;
/** What becomes of an idea. */
export type Stage = (typeof stages)[number];

/** Marks as they are published: until then each evaluator reads only his own. */
export interface ShownMarks {
  readonly idea: number;
  readonly evaluator: Person;
  /** By criterion. */
  readonly marks: Readonly<Record<string, number>>;
}

/** An idea as it stands on the platform that it comes from. */
export interface OutsideMark {
  readonly idea: number;
  /** On the platform. */
  readonly id: string;
  /** The day on which it was published there. */
  readonly on: Date;
  /** That it has there, never added to ours; null: the file did not say. */
  readonly supports: number | null;
  /** Where the words there are no longer those that were taken over. */
  readonly title?: string;
  readonly text?: string;
}

/** What came of an idea, in the site of its campaign, with the name that it had then. */
export interface CameThing {
  /** As its addresses name it, e.g. `call`. */
  readonly kind: string;
  readonly id: number;
  readonly title: string;
}

/** What a decision says beside its kind and its reason; which of it stands beside each kind in `campaignDecisionKinds`. */
export interface CampaignContent {
  readonly box?: string;
  readonly starts?: PhaseStarts;
  readonly rules?: CampaignRules;
  /** From 1, within the campaign; never used again. */
  readonly cluster?: number;
  readonly name?: string;
  /** 1 to 8. */
  readonly colour?: number;
  readonly ranking?: CertifiedRanking;
  readonly opinionMap?: OpinionMap;
  readonly purged?: CampaignHoldings;
  readonly shownMarks?: readonly ShownMarks[];
  readonly evaluator?: Person;
  readonly standing?: EvaluatorStanding;
  readonly parent?: number;
  /** Id of the decision that merged. */
  readonly merge?: number;
  readonly overlap?: number;
  readonly stage?: Stage;
  readonly owner?: string;
  readonly dueAt?: Date | null;
  readonly came?: CameThing;
  readonly reasonId?: number;
  /** Id of a comment. */
  readonly record?: number;
  readonly title?: string;
  readonly text?: string;
  readonly link?: string;
  readonly category?: number;
  readonly buildsOn?: number;
  /** The comment that a comment replies to. */
  readonly answers?: number;
  /** When it was thrown, or said. */
  readonly at?: Date;
  /** The platform's name. */
  readonly origin?: string;
  readonly outside?: readonly OutsideMark[];
}

/** What an animator decided: only ever added, only by animators. Its targets are ideas. */
export interface CampaignDecision extends Decided<CampaignDecisionKind, CampaignContent> {
  readonly campaignId: number;
  /** 0: of the campaign, or of `targets`. */
  readonly idea: number;
}
