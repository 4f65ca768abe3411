import type { BallotRules, MyVote } from '../../domain/ballots/Ballot';
import type { Slot } from '../../domain/ballots/followSteps';
import { planSteps } from '../../domain/ballots/planSteps';
import type { Step } from '../../domain/ballots/step';
import { NO_OPTION } from '../../domain/ballots/step';
import type { FolderCount } from '../../domain/ballots/Tally';
import { OpenBallotsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { tryTwice } from '../connection/tryTwice';
import { ListItems } from '../items/ListItems';
import type { BallotFolders } from './BallotFolders';
import type { OpenBallotRow } from './ballotRows';
import { OPEN_COLUMNS } from './ballotRows';
import type { CastResult } from './BallotBox';
import { ReadAhead } from './ReadAhead';
import { outcomeOf } from './outcomeOf';
import type { Standing } from './readStanding';
import { readStanding } from './readStanding';
import { StepStore } from './StepStore';

/** Ballots that the page read, and for which polls. */
interface Seen {
  readonly rows: readonly OpenBallotRow[];
  readonly pollIds: ReadonlySet<number>;
  readonly at: number;
  readonly writes: number;
}

/** A vote as it was stored, before it is known what owners decided meanwhile. */
export interface StoredVote extends Pick<CastResult, 'vote' | 'outcome'> {
  /** What lay in the box after the last step; null when nothing was stored. */
  readonly folders: readonly FolderCount[] | null;
  /** Nothing was stored: the agent's last ballot does not count by these rules, so it has to be known that they still hold. */
  readonly isDoubtful?: boolean;
}

/** Own ballots that are read without naming polls; who has more is asked poll by poll. */
const NEWEST = 100;
const SEEN_MS = 60_000;

/**
 * Ballots of open votes: each is one step, stored once under its unique key and never changed
 * (docs/decisions/0010-ballot-box.md).
 */
export class OpenBallots {
  private readonly items: ListItems;
  private readonly steps: StepStore;
  private readonly ahead: ReadAhead<readonly OpenBallotRow[]>;
  private seen: Seen | undefined;

  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders
  ) {
    this.items = new ListItems(connection, OpenBallotsList);
    this.steps = new StepStore(connection, folders, OpenBallotsList);
    this.ahead = new ReadAhead(connection);
  }

  /** @param wanted allowed option ids, in the poll's order @param seen the fingerprint that each step carries @param isConfirmed were the rules read just now? */
  public async cast(rules: BallotRules, wanted: readonly number[], seen: string, isConfirmed: boolean): Promise<StoredVote> {
    const agentId = await this.connection.userId();
    const stored = await this.steps.store({
      rules,
      values: [
        { FieldName: 'Poll', FieldValue: String(rules.pollId) },
        { FieldName: 'Title', FieldValue: seen }
      ],
      known: this.known(rules, agentId, wanted),
      isExact: rules.maxChoices === 1 && rules.seen === (rules.seen && seen),
      isConfirmed,
      // Earlier versions left the folders of changes to the first agent who takes that step; now publication makes all.
      makesFolders: rules.seen === null,
      read: () => this.standing(rules, agentId),
      plan: ({ slots }) => plan(agentId, slots, wanted, rules),
      readFolders: (sp) => this.folders.readNews(rules.layout.box, sp)
    });
    const { end, isNew, folders, standing: { vote } } = stored;
    if (end === 'stored') return { vote: { choices: wanted, at: this.connection.serverNow(), uncounted: null }, folders, outcome: 'recorded' };
    const outcomes = { stands: isNew ? 'recorded' : 'alreadyRecorded', refused: 'alreadyVoted', tooLate: 'tooLate', differs: outcomeOf(vote, wanted), doubtful: 'tooLate' } as const;
    return { vote, folders, outcome: outcomes[end], isDoubtful: end === 'doubtful' };
  }

  /** Reads the agent's newest ballots now, for `myVotes` in a moment. */
  public expect(): void {
    this.ahead.begin(async () => this.newestRows(await this.connection.userId()));
  }

  public async myVotes(rules: readonly BallotRules[]): Promise<Readonly<Record<number, MyVote>>> {
    const agentId = await this.connection.userId();
    const newest = await this.ahead.take();
    const pollIds = rules.map(({ pollId }) => pollId);
    const rows = newest && newest.length < NEWEST ? newest : await this.ownRows(pollIds, agentId);
    this.seen = { rows, pollIds: new Set(pollIds), at: performance.now(), writes: this.connection.writes() };
    return Object.fromEntries(rules.map((each) => [each.pollId, this.readStanding(rows, each, agentId).vote]));
  }

  /** The agent's vote as it is stored now. */
  public async myVote(rules: BallotRules): Promise<MyVote> {
    const agentId = await this.connection.userId();
    return (await tryTwice(() => this.standing(rules, agentId))).vote;
  }

  /**
   * What the page saw a moment ago is enough to store a vote: if it is no longer so, its key is taken, and the next round reads.
   * Whatever would keep from storing it is read.
   */
  private known(rules: BallotRules, agentId: number, wanted: readonly number[]): Standing | undefined {
    const { seen } = this;
    if (!seen?.pollIds.has(rules.pollId) || seen.writes !== this.connection.writes() || performance.now() - seen.at > SEEN_MS) return undefined;
    const standing = this.readStanding(seen.rows, rules, agentId);
    return plan(agentId, standing.slots, wanted, rules)?.length ? standing : undefined;
  }

  private async standing(rules: BallotRules, agentId: number): Promise<Standing> {
    return this.readStanding(await this.ownRows([rules.pollId], agentId), rules, agentId);
  }

  private readStanding(rows: readonly OpenBallotRow[], rules: BallotRules, agentId: number): Standing {
    return readStanding(rows, rules, agentId, this.folders.path(rules.layout.box));
  }

  /** One address whatever the polls, so that it can be asked for before they are known. */
  private newestRows(agentId: number): Promise<OpenBallotRow[]> {
    return this.items.list().items.select(...OPEN_COLUMNS).filter(`AuthorId eq ${agentId}`).orderBy('ID', false).top(NEWEST)<OpenBallotRow[]>();
  }

  /** The author first: that column is indexed and an agent has few ballots, whatever the size of the list. */
  private ownRows(pollIds: readonly number[], agentId: number): Promise<OpenBallotRow[]> {
    const polls = pollIds.map((id) => `Poll eq ${id}`).join(' or ');
    return this.items.list().items.select(...OPEN_COLUMNS).filter(`AuthorId eq ${agentId} and (${polls})`).top(5000)<OpenBallotRow[]>();
  }
}

/** Null: a change, where none is allowed. */
function plan(agentId: number, slots: readonly Slot[], wanted: readonly number[], rules: BallotRules): readonly Step[] | null {
  const steps = planSteps(agentId, slots, wanted, rules);
  return rules.mayChange || steps.every(({ from }) => from === NO_OPTION) ? steps : null;
}
