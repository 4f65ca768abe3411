import type { BallotRules, Uncounted } from '../../domain/ballots/Ballot';
import { tallyFolders } from '../../domain/ballots/Tally';
import { planSupport } from '../../domain/supports/planSupport';
import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { MOST_TARGETS, supportFolders, supportRules } from '../../domain/supports/SupportSpace';
import { SupportsList } from '../../lists/supports';
import type { AuditOptions } from '../ballots/BallotBox';
import { BallotFolders } from '../ballots/BallotFolders';
import type { OpenBallotRow } from '../ballots/ballotRows';
import { OPEN_COLUMNS } from '../ballots/ballotRows';
import { makeFolders } from '../ballots/makeFolders';
import type { Standing } from '../ballots/readStanding';
import { readStanding } from '../ballots/readStanding';
import { StepStore } from '../ballots/StepStore';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { ListItems } from '../items/ListItems';
import { loadOnce } from '../loadOnce';
import type { SupportReport } from './SupportAudit';

/** What one agent supports in a space. */
export interface MySupports {
  /** In the space's order. */
  readonly targets: readonly number[];
  /** How many more he may support; null: any number. */
  readonly left: number | null;
  /** Why what he sent last does not count; null when it does. */
  readonly uncounted: Uncounted | null;
}

export interface SupportResult {
  readonly mine: MySupports;
  /**
   * - `recorded`: this call stored it
   * - `alreadyRecorded`: it stood so before (another tab, or an answer that was lost)
   * - `noneLeft`: his budget is used up
   * - `tooLate`: not in the space's windows by the server's clock
   * - `overtaken`: another tab of his was faster, and `mine` is what counts
   */
  readonly outcome: 'recorded' | 'alreadyRecorded' | 'noneLeft' | 'tooLate' | 'overtaken';
  /** How many support the target now, unchecked; null when nothing was stored. */
  readonly count: number | null;
}

/** Own supports that the page read. */
interface Seen {
  readonly box: string;
  readonly rows: readonly OpenBallotRow[];
  readonly at: number;
  readonly writes: number;
}

const SEEN_MS = 60_000;

/** Supports of agents, in the same way as open votes: see docs/decisions/0010-ballot-box.md. */
export class SupportBox {
  private readonly folders: BallotFolders;
  private readonly items: ListItems;
  private readonly steps: StepStore;
  private seen: Seen | undefined;
  private readonly auditor = loadOnce(async () => {
    const { SupportAudit } = await import(/* webpackChunkName: 'audit' */ './SupportAudit');
    return new SupportAudit(this.connection, this.folders);
  });

  public constructor(private readonly connection: Connection) {
    this.folders = new BallotFolders(connection, SupportsList.url);
    this.items = new ListItems(connection, SupportsList);
    this.steps = new StepStore(connection, this.folders, SupportsList);
  }

  /**
   * Makes the folders of targets, before anybody is shown them; safe to call again after any error.
   * @throws RangeError for a name or a number of targets that a space cannot have
   * @throws DataError `conflict` when somebody stored something in one of them: begin again under another number (`newTarget`)
   */
  public async open(space: SupportSpace, targets: readonly number[]): Promise<void> {
    if (!/^[a-z0-9-]{1,24}$/.test(space.box)) throw new RangeError(`not the name of a space: ${space.box}`);
    if (new Set([...space.targets, ...targets]).size > MOST_TARGETS) throw new RangeError(`more than ${MOST_TARGETS} targets`);
    const { layout } = supportRules(space);
    const names = targets.flatMap((target) => supportFolders(layout, target));
    await makeFolders(this.connection, this.folders, space.box, names);
    const counts = new Map((await this.folders.readOne(space.box)).map(({ name, itemCount }) => [name, itemCount]));
    const used = names.filter((name) => counts.get(name) !== 0);
    if (used.length > 0) throw new DataError('conflict', `${space.box}: not empty: ${used.join(', ')}`);
  }

  /**
   * Gives or withdraws the agent's support. Safe to call again after any error, and from two tabs.
   * @throws RangeError for a target that the space does not have
   * @throws DataError `forbidden`, `notFound`, `throttled`, `offline`, `timeout`, `conflict` (somebody is in the way: worth another try): what was stored before is unchanged, or it arrived: call again or `mine`
   */
  public async support(space: SupportSpace, target: number, isOn: boolean): Promise<SupportResult> {
    if (!space.targets.includes(target)) throw new RangeError(`no target ${target}`);
    const rules = supportRules(space);
    const agentId = await this.connection.userId();
    const plan = ({ slots }: Standing): ReturnType<typeof planSupport> => planSupport(agentId, slots, target, isOn, space.budget);
    const known = this.known(rules, agentId);
    const { end, isNew, standing, folders } = await this.steps.store({
      rules,
      values: [],
      known: known && plan(known)?.length ? known : undefined,
      isExact: true,
      isConfirmed: true,
      wasSeen: () => true,
      makesFolders: false,
      read: async () => this.standing(await this.ownRows(rules, agentId), rules, agentId),
      plan,
      readFolders: (sp) => this.folders.readSome(space.box, supportFolders(rules.layout, target), sp)
    });
    const { choices, uncounted } = standing.vote;
    const count = folders && (tallyFolders(folders, { ...rules, optionIds: [target] }).counts[target] ?? null);
    if (end === 'stored') {
      const targets = space.targets.filter((each) => (each === target ? isOn : choices.includes(each)));
      return { mine: mineOf(space, targets, null), outcome: 'recorded', count };
    }
    const outcomes = { stands: isNew ? 'recorded' : 'alreadyRecorded', refused: 'noneLeft', tooLate: 'tooLate', differs: isOutside(uncounted) ? 'tooLate' : 'overtaken', doubtful: 'overtaken' } as const;
    return { mine: mineOf(space, choices, uncounted), outcome: outcomes[end], count };
  }

  /** The agent's own supports, in one operation. */
  public async mine(space: SupportSpace): Promise<MySupports> {
    const rules = supportRules(space);
    const agentId = await this.connection.userId();
    const rows = await this.ownRows(rules, agentId);
    this.seen = { box: space.box, rows, at: performance.now(), writes: this.connection.writes() };
    const { choices, uncounted } = this.standing(rows, rules, agentId).vote;
    return mineOf(space, choices, uncounted);
  }

  /** How many support each target, in one operation; nobody has checked these figures. @throws DataError `notFound` before anything is opened */
  public async tallies(space: SupportSpace): Promise<Readonly<Record<number, number>>> {
    return tallyFolders(await this.folders.readOne(space.box), supportRules(space)).counts;
  }

  /**
   * Reads all supports of the space and says what counts, in the same words to anybody who may read them.
   * @param makers who opened targets: their folders tell in what order ids and times rose
   */
  public async audit(space: SupportSpace, makers: ReadonlySet<number>, options: AuditOptions = {}): Promise<SupportReport> {
    return (await this.auditor()).audit(space, makers, options);
  }

  private known(rules: BallotRules, agentId: number): Standing | undefined {
    const { seen } = this;
    if (seen?.box !== rules.layout.box || seen.writes !== this.connection.writes() || performance.now() - seen.at > SEEN_MS) return undefined;
    return this.standing(seen.rows, rules, agentId);
  }

  private standing(rows: readonly OpenBallotRow[], rules: BallotRules, agentId: number): Standing {
    return readStanding(rows, rules, agentId, this.folders.path(rules.layout.box));
  }

  /** The author first: that column is indexed and an agent has few items, whatever the size of the list. */
  private ownRows({ layout }: BallotRules, agentId: number): Promise<OpenBallotRow[]> {
    return this.items.list().items.select(...OPEN_COLUMNS).filter(`AuthorId eq ${agentId} and startswith(BallotKey,'${layout.keyStart}')`).top(5000)<OpenBallotRow[]>();
  }
}

function mineOf({ budget }: SupportSpace, targets: readonly number[], uncounted: Uncounted | null): MySupports {
  return { targets, left: budget === null ? null : Math.max(0, budget - targets.length), uncounted };
}

function isOutside(uncounted: Uncounted | null): boolean {
  return uncounted?.reason === 'late' || uncounted?.reason === 'early';
}
