import { tallyFolders } from '../../domain/ballots/Tally';
import { placeInWindows } from '../../domain/ballots/votingWindow';
import { planSupport } from '../../domain/supports/planSupport';
import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { spaceAnnouncement, supportFolders, supportRules } from '../../domain/supports/SupportSpace';
import { SupportsList } from '../../lists/supports';
import type { BallotFolders } from '../ballots/BallotFolders';
import type { Standing } from '../ballots/readStanding';
import type { StoredSteps } from '../ballots/StepStore';
import { StepStore } from '../ballots/StepStore';
import type { Connection } from '../connection/Connection';
import { tryTwice } from '../connection/tryTwice';
import type { MySupports } from './MySupports';
import { mySupports } from './MySupports';
import type { OwnSupports } from './OwnSupports';

export interface SupportResult {
  readonly mine: MySupports;
  /**
   * - `recorded`: this call stored it
   * - `alreadyRecorded`: it stood so before (another tab, or an answer that was lost)
   * - `noneLeft`: his budget is used up
   * - `tooLate`: not in the space's windows by the server's clock
   * - `otherWords`: the target's words are no longer those that he saw, or it is gone
   * - `overtaken`: another tab of his was faster, and `mine` is what counts
   */
  readonly outcome: 'recorded' | 'alreadyRecorded' | 'noneLeft' | 'tooLate' | 'otherWords' | 'overtaken';
  /** How many support the target now, unchecked; null when nothing was stored, and in a fixed space. */
  readonly count: number | null;
  /** The space, where it is no longer what the caller knew. */
  readonly space: SupportSpace | null;
}

interface Wish {
  readonly target: number;
  readonly isOn: boolean;
  /** The fingerprint of the words that he saw. */
  readonly seen: string;
}

/** Stores supports and judges them by what was changed meanwhile. */
export class SupportCaster {
  private readonly steps: StepStore;

  /** @param latest reads a space as it is stored now */
  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders,
    private readonly own: OwnSupports,
    private readonly latest: (space: SupportSpace) => Promise<SupportSpace>
  ) {
    this.steps = new StepStore(connection, folders, SupportsList);
  }

  /** @param isConfirmed was the space read just now? */
  public async send(space: SupportSpace, wish: Wish, isConfirmed = false): Promise<SupportResult> {
    const { target, isOn, seen } = wish;
    const rules = supportRules(space);
    if (isOn && seen !== space.seen[target]) return this.judged(space, wish, { end: 'refused', isNew: false, standing: await this.own.read(rules), folders: null, keys: [] }, 'otherWords');
    const agentId = await this.connection.userId();
    const plan = ({ slots }: Standing): ReturnType<typeof planSupport> => planSupport(agentId, slots, target, isOn, space.budget);
    const known = this.own.known(rules, agentId);
    const announced = spaceAnnouncement(space);
    const stored = await this.steps.store({
      rules,
      values: [{ FieldName: 'Title', FieldValue: seen }],
      known: known && plan(known)?.length ? known : undefined,
      isExact: true,
      isConfirmed,
      wasSeen: (key) => this.own.wasSeen(key),
      makesFolders: false,
      read: () => this.own.read(rules),
      plan,
      readFolders: async (sp) => {
        if (space.isFixed) return [];
        const [figures, isAnnounced] = await Promise.all([this.folders.readSome(space.box, supportFolders(rules.layout, target), sp), this.folders.has(space.box, announced, sp)]);
        return isAnnounced ? [...figures, { name: announced, itemCount: 0 }] : figures;
      }
    });
    const outcomes = { stored: 'recorded', stands: stored.isNew ? 'recorded' : 'alreadyRecorded', refused: 'noneLeft', tooLate: 'tooLate', differs: whyNot(mySupports(space, stored.standing), target), doubtful: 'overtaken' } as const;
    const result = await this.judged(space, wish, stored, outcomes[stored.end]);
    this.steps.learned(stored.keys);
    return result;
  }

  /** What was changed meanwhile was announced: the support is judged by it, now. */
  private async judged(space: SupportSpace, wish: Wish, { end, standing, folders }: StoredSteps, outcome: SupportResult['outcome']): Promise<SupportResult> {
    const { target, isOn, seen } = wish;
    const rules = supportRules(space);
    const count = !folders || space.isFixed ? null : (tallyFolders(folders, { ...rules, optionIds: [target] }).counts[target] ?? null);
    // What was stored comes with folders; of the rest, a refusal is only as good as the space that the page knew.
    const stood = outcome === 'alreadyRecorded';
    const announced = spaceAnnouncement(space);
    const isNews = space.isFixed ? false : folders ? folders.some(({ name }) => name === announced) : !stood || (await tryTwice(() => this.folders.has(space.box, announced)));
    const fresh = isNews ? await tryTwice(() => this.latest(space)) : space;
    const changed = fresh.revision === space.revision ? null : fresh;
    if (end === 'doubtful') {
      const again = await this.send(fresh, wish, true);
      return { ...again, space: again.space ?? changed };
    }
    if (!changed) return { mine: mySupports(space, end === 'stored' ? withStep(space, standing, wish) : standing), outcome, count, space: null };
    const mine = mySupports(changed, await tryTwice(() => this.own.read(supportRules(changed))));
    const told = (judgement: SupportResult['outcome']): SupportResult => ({ mine, outcome: judgement, count, space: changed });
    if (isOn && changed.seen[target] !== seen) return told('otherWords');
    if (mine.targets.includes(target) === isOn) return told(folders ? 'recorded' : 'alreadyRecorded');
    // It was not sent, since the page's space was over; this one is not.
    const isOpen = placeInWindows(this.connection.serverNow(), changed.windows) === 'inside';
    if (folders === null && !stood && isOpen && changed.targets.includes(target)) return { ...(await this.send(changed, wish, true)), space: changed };
    return told(stood || folders ? whyNot(mine, target) : outcome);
  }
}

/** A step that was stored under the very number that was planned leaves no doubt what stands. */
function withStep({ targets }: SupportSpace, standing: Standing, { target, isOn }: Wish): Standing {
  const { vote, ballots, exclusions } = standing;
  const choices = targets.filter((each) => (each === target ? isOn : vote.choices.includes(each)));
  const others = exclusions.filter(({ ballotId }) => ballots.some(({ id, folder }) => id === ballotId && !folder.endsWith(`-${target}`)));
  return { ...standing, vote: { ...vote, choices }, exclusions: others };
}

function whyNot({ uncounted }: MySupports, target: number): 'tooLate' | 'overtaken' {
  const reason = uncounted[target]?.reason;
  return reason === 'late' || reason === 'early' ? 'tooLate' : 'overtaken';
}
