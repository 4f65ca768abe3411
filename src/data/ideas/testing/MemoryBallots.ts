import type { AuditedVotes } from '../../../domain/ideas/campaignResults';
import { campaignState } from '../../../domain/ideas/campaignState';
import type { OpenedCampaign } from '../../../domain/ideas/IdeaThread';
import type { VoteStep } from '../../../domain/ideas/votes';
import { targetsOf } from '../../../domain/ideas/voteTargets';
import { voteSpace } from '../../../domain/ideas/voteSpace';
import { placeInWindows } from '../../../domain/ballots/votingWindow';
import type { CampaignBox } from '../CampaignBox';
import type { CampaignVotes, VotedCampaign, VoteFigures, VoteOutcome } from '../IdeaServices';

/** Votes in memory: who holds which targets, and when the first one for a target came. */
export interface MemoryVotes {
  readonly held: Map<number, Set<number>>;
  readonly first: Map<number, Date>;
  /** Given and taken back. */
  steps: number;
}

/** The ballot box of campaigns in memory, as one agent has it. */
export class MemoryBallots implements CampaignBox {
  public constructor(
    private readonly votes: MemoryVotes,
    private readonly agent: number,
    private readonly now: () => Date,
    private readonly open: (id: number) => Promise<OpenedCampaign>
  ) {}

  public async read(voted: VotedCampaign): Promise<CampaignVotes> {
    const { targets } = voteSpace(voted.campaign, voted.state, voted.ideas);
    const counts = targets.map((target) => [target, [...this.votes.held.values()].filter((held) => held.has(target)).length] as const);
    return { counts: Object.fromEntries(counts), mine: targets.filter((target) => this.own().has(target)), uncounted: {} };
  }

  public async mine(voted: VotedCampaign): Promise<readonly number[]> {
    return (await this.read(voted)).mine;
  }

  public async figures(): Promise<VoteFigures> {
    const counts: Record<number, number> = {};
    for (const held of this.votes.held.values()) for (const target of held) counts[target] = (counts[target] ?? 0) + 1;
    return { counts, steps: this.votes.steps };
  }

  public async cast(voted: VotedCampaign, steps: readonly VoteStep[], votes: CampaignVotes): Promise<VoteOutcome> {
    // Judged by what was decided meanwhile.
    const { campaign, decisions } = await this.open(voted.campaign.id);
    const latest: VotedCampaign = { campaign, state: campaignState(campaign, decisions, this.now()), ideas: voted.ideas };
    let last: VoteOutcome = { votes, outcome: 'alreadyRecorded' };
    for (const step of steps) {
      const outcome = this.step(latest, step);
      last = { votes: await this.read(latest), outcome };
      if (outcome !== 'recorded' && outcome !== 'alreadyRecorded') return last;
    }
    return last;
  }

  public async votedAt({ state }: Pick<VotedCampaign, 'state'>, idea: number): Promise<Date | null> {
    const times = targetsOf(idea, state.rules.vote).flatMap((target) => this.votes.first.get(target) ?? []);
    return times.length === 0 ? null : new Date(Math.min(...times.map((at) => at.getTime())));
  }

  public async openBox(): Promise<void> {}

  public async announce(): Promise<void> {}

  public async audit(voted: VotedCampaign): Promise<AuditedVotes> {
    const targets = new Set(voteSpace(voted.campaign, voted.state, voted.ideas).targets);
    const choices = new Map([...this.votes.held].map(([agent, held]) => [agent, [...held].filter((target) => targets.has(target)).sort((a, b) => a - b)] as const).filter(([, chosen]) => chosen.length > 0));
    const read = [...choices.values()].reduce((sum, chosen) => sum + chosen.length, 0);
    return { choices, read, excluded: 0, lastBallotId: read };
  }

  private step({ campaign, state, ideas }: VotedCampaign, { target, isOn }: VoteStep): VoteOutcome['outcome'] {
    const { budget, targets } = voteSpace(campaign, state, ideas);
    const own = this.own();
    if (own.has(target) === isOn) return 'alreadyRecorded';
    if (placeInWindows(this.now(), state.voting) !== 'inside') return 'tooLate';
    if (isOn && budget !== null && targets.filter((each) => own.has(each)).length >= budget) return 'noneLeft';
    if (isOn) own.add(target);
    else own.delete(target);
    this.votes.held.set(this.agent, own);
    this.votes.steps++;
    if (isOn && !this.votes.first.has(target)) this.votes.first.set(target, this.now());
    return 'recorded';
  }

  private own(): Set<number> {
    return this.votes.held.get(this.agent) ?? new Set();
  }
}
