import type { BallotRules, MyVote } from '../../domain/ballots/Ballot';
import { OpenBallotsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { JustSeen } from '../connection/JustSeen';
import { tryTwice } from '../connection/tryTwice';
import { listOf } from '../items/ListApi';
import type { BallotFolders } from './BallotFolders';
import type { OpenBallotRow } from './ballotRows';
import { OPEN_COLUMNS } from './ballotRows';
import { ReadAhead } from './ReadAhead';
import type { Standing } from './readStanding';
import { readStanding } from './readStanding';

/** Ballots that the page read, and for which polls. */
interface Seen {
  readonly rows: readonly OpenBallotRow[];
  readonly pollIds: ReadonlySet<number>;
}

/** Own ballots that are read without naming polls; who has more is asked poll by poll. */
const NEWEST = 100;

/**
 * The agent's own ballots of open votes: each is one step, stored once under its unique key and never changed
 * (docs/decisions/0010-ballot-box.md). What stores them is `OpenVotes`.
 */
export class OpenBallots {
  private readonly ahead: ReadAhead<readonly OpenBallotRow[]>;
  private readonly seen: JustSeen<Seen>;
  private readonly seenKeys = new Set<string | null>();

  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders
  ) {
    this.ahead = new ReadAhead(connection);
    this.seen = new JustSeen(connection);
  }

  /** Reads the agent's newest ballots now, for `myVotes` in a moment. */
  public expect(): void {
    this.ahead.begin(async () => this.newestRows(await this.connection.userId()));
  }

  public async myVotes(rules: readonly BallotRules[]): Promise<Readonly<Record<number, MyVote>>> {
    const agentId = await this.connection.userId();
    const newest = await this.ahead.take();
    const pollIds = rules.map(({ pollId }) => pollId);
    const own = newest && newest.length < NEWEST ? newest : await this.ownRows(pollIds, agentId);
    // An owner's folders are among what he stored last.
    const rows = own.filter(({ BallotKey }) => BallotKey);
    this.seen.keep({ rows, pollIds: new Set(pollIds) });
    for (const { BallotKey } of rows) this.seenKeys.add(BallotKey);
    return Object.fromEntries(rules.map((each) => [each.pollId, this.readStanding(rows, each, agentId).vote]));
  }

  /** The agent's vote as it is stored now. */
  public async myVote(rules: BallotRules): Promise<MyVote> {
    const agentId = await this.connection.userId();
    return (await tryTwice(() => this.standing(rules, agentId))).vote;
  }

  /** Where the agent stands by what the page saw a moment ago; undefined: it saw nothing, or something was written since. */
  public seenStanding(rules: BallotRules, agentId: number): Standing | undefined {
    const seen = this.seen.get();
    return seen?.pollIds.has(rules.pollId) ? this.readStanding(seen.rows, rules, agentId) : undefined;
  }

  /** Did the page read this ballot, and with it the rules by which it judged it? */
  public wasSeen(key: string): boolean {
    return this.seenKeys.has(key);
  }

  /** Where the agent stands now. */
  public async standing(rules: BallotRules, agentId: number): Promise<Standing> {
    return this.readStanding(await this.ownRows([rules.pollId], agentId), rules, agentId);
  }

  private readStanding(rows: readonly OpenBallotRow[], rules: BallotRules, agentId: number): Standing {
    return readStanding(rows, rules, agentId, this.folders.path(rules.layout.box));
  }

  /** One address whatever the polls, so that it can be asked for before they are known. */
  private newestRows(agentId: number): Promise<OpenBallotRow[]> {
    return listOf(this.connection, OpenBallotsList).items.select(...OPEN_COLUMNS).filter(`AuthorId eq ${agentId}`).orderBy('ID', false).top(NEWEST)<OpenBallotRow[]>();
  }

  /** The author first: that column is indexed and an agent has few ballots, whatever the size of the list. */
  private ownRows(pollIds: readonly number[], agentId: number): Promise<OpenBallotRow[]> {
    const polls = pollIds.map((id) => `Poll eq ${id}`).join(' or ');
    return listOf(this.connection, OpenBallotsList).items.select(...OPEN_COLUMNS).filter(`AuthorId eq ${agentId} and (${polls})`).top(5000)<OpenBallotRow[]>();
  }
}
