import type { VotingWindow } from '../ballots/Ballot';
import { inOrder } from '../arrival/arrivalOfRows';
import { isBlank } from '../text/isBlank';
import type { Campaign, CampaignRules, Phase, PhaseStarts, VoteRules } from './Campaign';
import { rulesOf } from './Campaign';
import type { CampaignDecision, CampaignDecisionKind } from './CampaignDecision';
import type { Cluster } from './Cluster';
import { isColour } from './Cluster';
import type { Ignored, IgnoredWhy } from './Ignored';
import type { Plan } from './schedule';
import { endOf, phaseAt, windowsOf } from './schedule';

/**
 * - `unpublished`: stored, but its publication was not finished; nobody takes part
 * - `scheduled`: published, ideas are collected later
 */
export type CampaignPhase = Phase | 'unpublished' | 'scheduled' | 'archived';

/** What a campaign is at a moment: a function of its dates and decisions alone. */
export interface CampaignState {
  readonly phase: CampaignPhase;
  /** As they stand. */
  readonly starts: PhaseStarts;
  /** When the phase ends; null: nobody said. */
  readonly until: Date | null;
  /** All that was said of the dates, oldest first (`phaseAt`). */
  readonly plans: readonly Plan[];
  /** When ideas that arrive count. */
  readonly throwing: readonly VotingWindow[];
  /** When votes count. */
  readonly voting: readonly VotingWindow[];
  readonly rules: CampaignRules;
  readonly published: CampaignDecision | null;
  /** What changed dates and rules since, oldest first: each is shown with its reason. */
  readonly changes: readonly CampaignDecision[];
  /** Those that stand, in the order in which they were made. */
  readonly clusters: readonly Cluster[];
  /** Null: there is none. */
  readonly shortList: readonly number[] | null;
  readonly marksShown: CampaignDecision | null;
  /** What stands of evaluators of whom an animator said something, by their ids: the newest decision. */
  readonly evaluators: ReadonlyMap<number, CampaignDecision>;
  readonly certified: CampaignDecision | null;
  /** Who votes alike, as it was published; null: nobody did. */
  readonly opinionMap: CampaignDecision | null;
  readonly archived: CampaignDecision | null;
  /** An owner removed what people said; null: nobody did. */
  readonly purged: CampaignDecision | null;
  readonly ignored: readonly Ignored[];
}

type Ruled = Pick<Campaign, 'id' | 'starts'> & CampaignRules;

const KINDS: readonly CampaignDecisionKind[] = ['published', 'dates', 'rules', 'clustered', 'unclustered', 'shortListed', 'marksShown', 'evaluator', 'certified', 'opinionsMapped', 'archived', 'purged'];
const THROWING: readonly Phase[] = ['collect'];

/**
 * @param decisions in any order, with duplicates and rows that somebody altered: those change nothing and are named
 * @param now the server's time
 */
export function campaignState(campaign: Ruled, decisions: readonly CampaignDecision[], now: Date): CampaignState {
  const course = new Course(campaign);
  for (const decision of inOrder(decisions)) if (KINDS.includes(decision.kind)) course.take(decision);
  return course.state(now);
}

/** In which phases votes are taken. */
export function votingPhases({ from }: Pick<VoteRules, 'from'>): readonly Phase[] {
  return from === 'collect' ? ['collect', 'gather', 'vote'] : ['vote'];
}

class Course {
  private readonly plans: Plan[] = [];
  private readonly changes: CampaignDecision[] = [];
  private readonly clusters = new Map<number, Cluster>();
  private readonly evaluators = new Map<number, CampaignDecision>();
  private readonly ignored: Ignored[] = [];
  private readonly last: Partial<Record<CampaignDecisionKind, CampaignDecision>> = {};
  private rules: CampaignRules;

  public constructor(private readonly campaign: Ruled) {
    this.rules = rulesOf(campaign);
  }

  public take(decision: CampaignDecision): void {
    const why = this.refusal(decision);
    if (why) this.ignored.push({ what: 'decision', id: decision.id, why });
    else this.apply(decision);
  }

  public state(now: Date): CampaignState {
    const { plans, rules, last } = this;
    const starts = plans[plans.length - 1]?.starts ?? this.campaign.starts;
    const phase = phaseAt(plans, now);
    return {
      phase: !last.published ? 'unpublished' : last.archived ? 'archived' : (phase ?? 'scheduled'),
      starts,
      until: phase ? endOf(starts, phase) : null,
      plans,
      throwing: windowsOf(plans, THROWING),
      voting: windowsOf(plans, votingPhases(rules.vote)),
      rules,
      published: last.published ?? null,
      changes: this.changes,
      clusters: [...this.clusters.values()].filter(({ isOver }) => !isOver),
      shortList: last.shortListed?.targets ?? null,
      marksShown: last.marksShown ?? null,
      evaluators: this.evaluators,
      certified: last.certified ?? null,
      opinionMap: last.opinionsMapped ?? null,
      archived: last.archived ?? null,
      purged: last.purged ?? null,
      ignored: this.ignored
    };
  }

  private refusal(decision: CampaignDecision): IgnoredWhy | null {
    const { campaignId, isAltered, kind, content, reason } = decision;
    if (campaignId !== this.campaign.id) return 'elsewhere';
    if (isAltered) return 'altered';
    if (kind === 'purged') return this.last.archived ? (content.purged ? null : 'incomplete') : 'contradictory';
    if (kind === 'published' ? this.last.published : !this.last.published || this.last.archived) return 'contradictory';
    // Nothing that people were told is changed without saying why.
    if ((kind === 'dates' || kind === 'rules' || kind === 'archived' || kind === 'evaluator') && isBlank(reason)) return 'incomplete';
    if (kind === 'evaluator') return !content.evaluator || !content.standing ? 'incomplete' : this.last.marksShown ? 'contradictory' : null;
    if (kind === 'dates') return content.starts ? null : 'incomplete';
    if (kind === 'rules') return this.rulesRefusal(decision);
    if (kind === 'certified') return content.ranking ? null : 'incomplete';
    if (kind === 'opinionsMapped') return content.opinionMap ? null : 'incomplete';
    return kind === 'clustered' || kind === 'unclustered' ? this.clusterRefusal(decision) : null;
  }

  private rulesRefusal({ content: { rules }, created }: CampaignDecision): IgnoredWhy | null {
    if (!rules) return 'incomplete';
    // Who threw an idea was told who reads his name.
    const isOtherSight = rules.names !== this.rules.names || rules.moderation !== this.rules.moderation || (rules.host === undefined) !== (this.rules.host === undefined);
    if (isOtherSight) return 'notAllowed';
    const { vote } = this.rules;
    const isOther = rules.vote.kind !== vote.kind || rules.vote.from !== vote.from;
    const hasBegun = windowsOf(this.plans, votingPhases(vote)).some(({ from }) => from <= created);
    return isOther && hasBegun ? 'contradictory' : null;
  }

  private clusterRefusal({ kind, content: { cluster = 0, name = '', colour } }: CampaignDecision): IgnoredWhy | null {
    const known = this.clusters.get(cluster);
    if (cluster === 0) return 'incomplete';
    if (known?.isOver) return 'contradictory';
    if (kind === 'unclustered') return known ? null : 'unknown';
    return isBlank(name) || !isColour(colour) ? 'incomplete' : null;
  }

  private apply(decision: CampaignDecision): void {
    const { kind, content, created } = decision;
    this.last[kind] = decision;
    if (kind === 'published') this.publish(decision);
    else if (kind === 'dates' && content.starts) this.plans.push({ since: created, starts: content.starts });
    else if (kind === 'rules') this.rules = content.rules ?? this.rules;
    else if (kind === 'evaluator' && content.evaluator) this.evaluators.set(content.evaluator.id, decision);
    else if (kind === 'clustered' || kind === 'unclustered') this.cluster(decision);
    if (kind === 'dates' || kind === 'rules') this.changes.push(decision);
  }

  private publish({ created, content }: CampaignDecision): void {
    const starts = content.starts ?? this.campaign.starts;
    // What is edited in the campaign's row later does not move what people were told.
    this.plans.push({ since: created, starts: { ...starts, collect: starts.collect && starts.collect > created ? starts.collect : created } });
    this.rules = content.rules ?? this.rules;
  }

  private cluster({ kind, content: { cluster: id = 0, name = '', colour = 1 } }: CampaignDecision): void {
    const known = this.clusters.get(id);
    if (kind === 'unclustered' && known) this.clusters.set(id, { ...known, isOver: true });
    else this.clusters.set(id, { id, name, colour, isOver: false });
  }
}
