import type { BallotRules, MyVote } from '../../domain/ballots/Ballot';
import { ConfidentialBallotsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { JustSeen } from '../connection/JustSeen';
import { listOf } from '../items/ListApi';
import { loadOnce } from '../loadOnce';
import { storedVersion } from '../provisioning/storedVersions';
import type { ConfidentialBallotRow } from './ballotRows';
import { CONFIDENTIAL_COLUMNS } from './ballotRows';
import { ReadAhead } from './ReadAhead';

/** Own ballots that are read without naming polls; who has more is asked poll by poll. */
const NEWEST = 100;
/** The version of the list that brought the column whose values no lookup can show. */
const SECRET_SINCE = 3;

/**
 * The agent's own ballots of confidential votes, in a list where each reads only his own items: a whole vote each, the last one
 * counts. What stores them is `ConfidentialVotes`.
 */
export class ConfidentialBallots {
  /** On pages with such polls; it comes beside the ballots. */
  private readonly counting = loadOnce(() => import(/* webpackChunkName: 'confidential-votes' */ './confidentialRows'));
  private readonly ahead: ReadAhead<readonly ConfidentialBallotRow[]>;
  private readonly seen: JustSeen<Readonly<Record<number, MyVote>>>;

  public constructor(private readonly connection: Connection) {
    this.ahead = new ReadAhead(connection);
    this.seen = new JustSeen(connection);
  }

  /** Reads the agent's newest ballots now, for `myVotes` in a moment. */
  public expect(): void {
    this.ahead.begin(async () => this.newestRows(await this.connection.userId()));
  }

  public async myVotes(rules: readonly BallotRules[]): Promise<Readonly<Record<number, MyVote>>> {
    const counting = this.counting();
    // Who needs it waits for it below, and is told when it does not come.
    counting.catch(() => undefined);
    const agentId = await this.connection.userId();
    const newest = await this.ahead.take();
    const rows = newest && newest.length < NEWEST ? newest : await this.ownRows(rules, agentId);
    const { readVote } = await counting;
    const votes = Object.fromEntries(rules.map((each) => [each.pollId, readVote(rows, each, agentId)]));
    this.seen.keep(votes);
    return votes;
  }

  public async myVote(rules: BallotRules): Promise<MyVote> {
    const agentId = await this.connection.userId();
    const rows = await this.ownRows([rules], agentId);
    return (await this.counting()).readVote(rows, rules, agentId);
  }

  /** The agent's vote by what the page saw a moment ago; undefined: it saw nothing, or something was written since. */
  public seenVote({ pollId }: BallotRules): MyVote | undefined {
    return this.seen.get()?.[pollId];
  }

  /** One address whatever the polls, so that it can be asked for before they are known. */
  private newestRows(agentId: number): Promise<ConfidentialBallotRow[]> {
    return listOf(this.connection, ConfidentialBallotsList).items.select(...this.columns()).filter(`AuthorId eq ${agentId}`).orderBy('ID', false).top(NEWEST)<ConfidentialBallotRow[]>();
  }

  private ownRows(rules: readonly BallotRules[], agentId: number): Promise<ConfidentialBallotRow[]> {
    const polls = rules.map(({ pollId }) => `Poll eq ${pollId}`).join(' or ');
    return listOf(this.connection, ConfidentialBallotsList).items.select(...this.columns()).filter(`AuthorId eq ${agentId} and (${polls})`).top(5000)<ConfidentialBallotRow[]>();
  }

  /** Of a list that nobody looked at, all columns: it may not have the newer one yet. */
  private columns(): readonly string[] {
    const isThere = hasSecret(this.connection);
    return isThere === null ? ['*'] : isThere ? [...CONFIDENTIAL_COLUMNS, 'Secret'] : CONFIDENTIAL_COLUMNS;
  }
}

/** Has the list the column whose values no lookup can show? Null: nobody has looked at it. */
export function hasSecret(connection: Connection): boolean | null {
  const version = storedVersion(connection, ConfidentialBallotsList.url);
  return version === null ? null : version >= SECRET_SINCE;
}
