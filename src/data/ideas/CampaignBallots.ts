import type { AuditedVotes } from '../../domain/ideas/campaignResults';
import { campaignState } from '../../domain/ideas/campaignState';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import type { VoteStep } from '../../domain/ideas/votes';
import { targetsOf } from '../../domain/ideas/voteTargets';
import { voteSpace } from '../../domain/ideas/voteSpace';
import type { SupportSpace } from '../../domain/supports/SupportSpace';
import type { Connection } from '../connection/Connection';
import { DataError, hasCode } from '../DataError';
import { noneIfGone, supportOpening } from '../supports/firstSupports';
import type { MySupports } from '../supports/SupportBox';
import { SupportBox } from '../supports/SupportBox';
import type { CampaignBox } from './CampaignBox';
import type { CampaignVotes, LongTask, VotedCampaign, VoteFigures, VoteOutcome } from './IdeaServices';

/** Votes of campaigns: a space each, in the ballot box's mode of supports. */
export class CampaignBallots implements CampaignBox {
  private readonly box: SupportBox;
  /** What pages asked for, by box. */
  private readonly seen = new Map<string, VotedCampaign>();

  /** @param open reads a campaign as it is stored now */
  public constructor(
    private readonly connection: Connection,
    private readonly open: (id: number) => Promise<OpenedCampaign>
  ) {
    this.box = new SupportBox(connection, (space) => this.latest(space));
  }

  public async read(voted: VotedCampaign): Promise<CampaignVotes> {
    const space = this.space(voted);
    const [counts, mine] = await Promise.all([noneIfGone(this.box.tallies(space)), this.box.mine(space)]);
    return { counts, ...own(mine) };
  }

  public async mine(voted: VotedCampaign): Promise<readonly number[]> {
    return (await this.box.mine(this.space(voted))).targets;
  }

  public async figures({ campaign, state }: Pick<VotedCampaign, 'campaign' | 'state'>): Promise<VoteFigures> {
    return this.box.activity(voteSpace(campaign, state, [])).catch((error: unknown) => {
      // Before anybody voted.
      if (hasCode(error, 'notFound')) return { counts: {}, steps: 0 };
      throw error;
    });
  }

  public async cast(voted: VotedCampaign, steps: readonly VoteStep[], votes: CampaignVotes): Promise<VoteOutcome> {
    const space = this.space(voted);
    let last: VoteOutcome = { votes, outcome: 'alreadyRecorded' };
    for (const step of steps) {
      const { outcome, mine, count } = await supportOpening(this.box, space, step.target, step.isOn);
      const counts = count === null ? last.votes.counts : { ...last.votes.counts, [step.target]: count };
      last = { votes: { counts, ...own(mine) }, outcome };
      // What comes after rests on it.
      if (outcome !== 'recorded' && outcome !== 'alreadyRecorded') return last;
    }
    return last;
  }

  public async votedAt({ campaign, state }: Pick<VotedCampaign, 'campaign' | 'state'>, idea: number): Promise<Date | null> {
    const space = voteSpace(campaign, state, []);
    const found = await Promise.all(targetsOf(idea, state.rules.vote).map((target) => this.box.firstAt(space, target)));
    return found.reduce((first, at) => (first === null || (at !== null && at < first) ? at : first), null);
  }

  public openBox(voted: VotedCampaign): Promise<void> {
    return this.box.open(this.space(voted), []);
  }

  public announce(voted: VotedCampaign): Promise<void> {
    return this.box.announce(this.space(voted));
  }

  public async audit(voted: VotedCampaign, options: LongTask = {}): Promise<AuditedVotes> {
    const { choices, read, exclusions, lastId, gaps } = await this.box.votes(this.space(voted), new Set(), options);
    if (gaps.length > 0) throw new DataError('conflict', 'votes came while they were counted');
    return { choices, read, excluded: exclusions.length, lastBallotId: lastId };
  }

  /** The space, kept for what is asked where a change of it was announced. */
  private space(voted: VotedCampaign): SupportSpace {
    this.seen.set(voted.campaign.box, voted);
    return voteSpace(voted.campaign, voted.state, voted.ideas);
  }

  private async latest(space: SupportSpace): Promise<SupportSpace> {
    const voted = this.seen.get(space.box);
    if (!voted) return space;
    const { campaign, decisions } = await this.open(voted.campaign.id);
    return this.space({ ...voted, campaign, state: campaignState(campaign, decisions, this.connection.serverNow()) });
  }
}

function own({ targets, uncounted }: MySupports): Pick<CampaignVotes, 'mine' | 'uncounted'> {
  return { mine: targets, uncounted: Object.fromEntries(Object.entries(uncounted).map(([target, { reason }]) => [target, reason])) };
}
