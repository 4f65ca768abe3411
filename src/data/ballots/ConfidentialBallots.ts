import type { BallotRules, MyVote } from '../../domain/ballots/Ballot';
import { countConfidential } from '../../domain/ballots/countConfidential';
import type { FolderCount } from '../../domain/ballots/Tally';
import { placeInWindows } from '../../domain/ballots/votingWindow';
import { ConfidentialBallotsList } from '../../lists/polls';
import { both } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import { tryTwice } from '../connection/tryTwice';
import { ListItems } from '../items/ListItems';
import { siteReader } from '../provisioning/SiteReader';
import { storedVersion } from '../provisioning/storedVersions';
import type { CastResult } from './BallotBox';
import type { BallotFolders } from './BallotFolders';
import type { ConfidentialBallotRow } from './ballotRows';
import { CONFIDENTIAL_COLUMNS, toConfidentialBallot, writeChoices } from './ballotRows';
import { isNearEdge } from './isNearEdge';
import type { StoredVote } from './OpenBallots';
import { outcomeOf } from './outcomeOf';
import { ReadAhead } from './ReadAhead';

/** Own ballots that are read without naming polls; who has more is asked poll by poll. */
const NEWEST = 100;
/** What the page saw this recently need not be read again before a vote. */
const SEEN_MS = 60_000;
/** The version of the list that brought the column whose values no lookup can show. */
const SECRET_SINCE = 3;

/**
 * Ballots of confidential votes, in a list where each agent reads only his own items: a whole vote each, the last one
 * counts. Storing the same vote again changes nothing, so a lost answer is simply sent again.
 */
export class ConfidentialBallots {
  private readonly items: ListItems;
  private readonly ahead: ReadAhead<readonly ConfidentialBallotRow[]>;
  private seen: { readonly votes: Readonly<Record<number, MyVote>>; readonly at: number; readonly writes: number } | undefined;

  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders
  ) {
    this.items = new ListItems(connection, ConfidentialBallotsList);
    this.ahead = new ReadAhead(connection);
  }

  /** @param wanted allowed option ids, in the poll's order @param seen the fingerprint that the ballot carries */
  public async cast(rules: BallotRules, wanted: readonly number[], seen: string): Promise<StoredVote> {
    let before = this.known(rules);
    // Whatever would keep a vote from being stored is read.
    if (!before || this.refusal(before, rules, wanted)) before = await tryTwice(() => this.myVote(rules));
    const refused = this.refusal(before, rules, wanted);
    if (refused) return { vote: before, outcome: refused, folders: null };
    const { row, folders } = await tryTwice(() => this.store(rules, wanted, seen));
    // Where a vote cannot be changed, one from another tab may have been first.
    const own = rules.mayChange ? readVote([row], rules, row.AuthorId) : await tryTwice(() => this.myVote(rules));
    // What does not count leaves standing what was there.
    const vote = own.uncounted && rules.mayChange ? await tryTwice(() => this.myVote(rules)) : own;
    return { vote, outcome: outcomeOf(vote, wanted), folders };
  }

  /** Reads the agent's newest ballots now, for `myVotes` in a moment. */
  public expect(): void {
    this.ahead.begin(async () => this.newestRows(await this.connection.userId()));
  }

  public async myVotes(rules: readonly BallotRules[]): Promise<Readonly<Record<number, MyVote>>> {
    const agentId = await this.connection.userId();
    const newest = await this.ahead.take();
    const rows = newest && newest.length < NEWEST ? newest : await this.ownRows(rules, agentId);
    const votes = Object.fromEntries(rules.map((each) => [each.pollId, readVote(rows, each, agentId)]));
    this.seen = { votes, at: performance.now(), writes: this.connection.writes() };
    return votes;
  }

  public async myVote(rules: BallotRules): Promise<MyVote> {
    const agentId = await this.connection.userId();
    return readVote(await this.ownRows([rules], agentId), rules, agentId);
  }

  /** Why nothing is to be stored; null: it is. */
  private refusal(before: MyVote, rules: BallotRules, wanted: readonly number[]): CastResult['outcome'] | null {
    if (says(before, wanted)) return 'alreadyRecorded';
    if (!rules.mayChange && before.choices.length > 0) return 'alreadyVoted';
    const now = this.connection.serverNow();
    return isNearEdge(rules, now) || placeInWindows(now, rules.windows) === 'inside' ? null : 'tooLate';
  }

  /** The answer to what is stored tells its stamps, so nothing need be read back but what owners announced. */
  private async store(rules: BallotRules, wanted: readonly number[], seen: string): Promise<{ readonly row: ConfidentialBallotRow; readonly folders: readonly FolderCount[] | null }> {
    if (this.version() === null) await siteReader(this.connection).facts();
    const column = (this.version() ?? 0) >= SECRET_SINCE ? 'Secret' : 'Choices';
    const [added, read] = await both(
      this.connection,
      (sp) => this.items.list(sp).add<ConfidentialBallotRow>({ Poll: rules.pollId, Title: seen, [column]: writeChoices(wanted) }),
      (sp) => this.folders.readNews(rules.layout.box, sp)
    );
    if (added.status === 'rejected') throw added.reason;
    return { row: added.value, folders: read.status === 'fulfilled' ? read.value : null };
  }

  private known({ pollId }: BallotRules): MyVote | undefined {
    const { seen } = this;
    return seen?.writes === this.connection.writes() && performance.now() - seen.at < SEEN_MS ? seen.votes[pollId] : undefined;
  }

  /** One address whatever the polls, so that it can be asked for before they are known. */
  private newestRows(agentId: number): Promise<ConfidentialBallotRow[]> {
    return this.items.list().items.select(...this.columns()).filter(`AuthorId eq ${agentId}`).orderBy('ID', false).top(NEWEST)<ConfidentialBallotRow[]>();
  }

  private ownRows(rules: readonly BallotRules[], agentId: number): Promise<ConfidentialBallotRow[]> {
    const polls = rules.map(({ pollId }) => `Poll eq ${pollId}`).join(' or ');
    return this.items.list().items.select(...this.columns()).filter(`AuthorId eq ${agentId} and (${polls})`).top(5000)<ConfidentialBallotRow[]>();
  }

  /** Of a list that nobody looked at, all columns: it may not have the newer one yet. */
  private columns(): readonly string[] {
    const version = this.version();
    return version === null ? ['*'] : version >= SECRET_SINCE ? [...CONFIDENTIAL_COLUMNS, 'Secret'] : CONFIDENTIAL_COLUMNS;
  }

  private version(): number | null {
    return storedVersion(this.connection, ConfidentialBallotsList.url);
  }
}

function readVote(rows: readonly ConfidentialBallotRow[], rules: BallotRules, agentId: number): MyVote {
  const ballots = rows.filter(({ Poll, AuthorId }) => Poll === rules.pollId && AuthorId === agentId).map(toConfidentialBallot);
  const times = ballots.map(({ created }) => created.getTime());
  const { choices, uncounted } = countConfidential(ballots, rules);
  return { choices: choices.get(agentId) ?? [], at: times.length > 0 ? new Date(Math.max(...times)) : null, uncounted: uncounted.get(agentId) ?? null };
}

function says({ choices, uncounted }: MyVote, wanted: readonly number[]): boolean {
  return choices.join() === wanted.join() && !(uncounted && wanted.length > 0 && choices.length === 0);
}
