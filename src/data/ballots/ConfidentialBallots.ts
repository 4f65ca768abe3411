import type { BallotRules, ConfidentialBallot, MyVote } from '../../domain/ballots/Ballot';
import { countConfidential } from '../../domain/ballots/countConfidential';
import { placeInWindows } from '../../domain/ballots/votingWindow';
import { ConfidentialBallotsList } from '../../lists/polls';
import { both } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import type { SiteApi } from '../connection/SiteApi';
import { tryTwice } from '../connection/tryTwice';
import { ListItems } from '../items/ListItems';
import type { AuditOptions, CastResult } from './BallotBox';
import { isNearEdge } from './isNearEdge';
import type { Stamps } from './isAltered';
import { isAltered } from './isAltered';
import { ReadAhead } from './ReadAhead';

interface BallotRow extends Stamps {
  readonly Id: number;
  readonly Poll: number;
  readonly Choices: string | null;
}

/** Own ballots that are read without naming polls; who has more is asked poll by poll. */
const NEWEST = 100;
/** What the page saw this recently need not be read again before a vote. */
const SEEN_MS = 60_000;

const COLUMNS = ['Id', 'Poll', 'Choices', 'AuthorId', 'EditorId', 'Created', 'Modified'];

/**
 * Ballots of confidential votes, in a list where each agent reads only his own items: a whole vote each, the last one
 * counts. Storing the same vote again changes nothing, so a lost answer is simply sent again.
 */
export class ConfidentialBallots {
  private readonly items: ListItems;
  private readonly ahead: ReadAhead<readonly BallotRow[]>;
  private seen: { readonly votes: Readonly<Record<number, MyVote>>; readonly at: number; readonly writes: number } | undefined;

  public constructor(private readonly connection: Connection) {
    this.items = new ListItems(connection, ConfidentialBallotsList);
    this.ahead = new ReadAhead(connection);
  }

  /** @param wanted allowed option ids, in the poll's order */
  public async cast(rules: BallotRules, wanted: readonly number[]): Promise<CastResult> {
    const seen = rules.mayChange ? this.known(rules) : undefined;
    // Whatever would keep a vote from being stored is read.
    const before = seen && !sameChoices(seen.choices, wanted) ? seen : await tryTwice(() => this.myVote(rules));
    if (sameChoices(before.choices, wanted)) return { vote: before, outcome: 'alreadyRecorded' };
    if (!rules.mayChange && before.choices.length > 0) return { vote: before, outcome: 'alreadyVoted' };
    const nearEdge = isNearEdge(rules, this.connection.serverNow());
    if (!nearEdge && placeInWindows(this.connection.serverNow(), rules.windows) !== 'inside') return { vote: before, outcome: 'tooLate' };
    const after = await this.store(rules, wanted);
    if (sameChoices(after.choices, wanted)) return { vote: after, outcome: 'recorded' };
    return { vote: after, outcome: nearEdge ? 'tooLate' : 'alreadyVoted' };
  }

  /** Reads the agent's newest ballots now, for `myVotes` in a moment. */
  public expect(): void {
    this.ahead.begin(async () => this.newestRows(await this.connection.userId()));
  }

  public async myVotes(rules: readonly BallotRules[]): Promise<Readonly<Record<number, MyVote>>> {
    const agentId = await this.connection.userId();
    const newest = await this.ahead.take();
    const rows = newest && newest.length < NEWEST ? newest : await this.ownRows(this.connection.sp, rules, agentId);
    const votes = Object.fromEntries(rules.map((each) => [each.pollId, readVote(rows, each, agentId)]));
    this.seen = { votes, at: performance.now(), writes: this.connection.writes() };
    return votes;
  }

  public async readAll(pollId: number, { onProgress, signal }: AuditOptions): Promise<readonly ConfidentialBallot[]> {
    const ballots: ConfidentialBallot[] = [];
    const pages = this.items.scan<BallotRow>({ first: `Poll eq ${pollId}`, select: COLUMNS, signal, onProgress });
    for await (const page of pages) ballots.push(...page.filter(({ Poll }) => Poll === pollId).map(toBallot));
    return ballots;
  }

  /**
   * Stores a vote and reads back what counts: the last ballot does, and another tab, or the end of the vote, may have come in
   * between. In one request; a batch may do its parts in another order, so what does not say what was stored is read again.
   */
  private async store(rules: BallotRules, wanted: readonly number[]): Promise<MyVote> {
    const agentId = await this.connection.userId();
    const rows = await tryTwice(async () => {
      const [added, read] = await both(
        this.connection,
        (sp) => this.items.list(sp).add({ Poll: rules.pollId, Choices: writeChoices(wanted) }),
        (sp) => this.ownRows(sp, [rules], agentId)
      );
      if (added.status === 'rejected') throw added.reason;
      return read.status === 'fulfilled' ? read.value : [];
    });
    const vote = readVote(rows, rules, agentId);
    return sameChoices(vote.choices, wanted) ? vote : tryTwice(() => this.myVote(rules));
  }

  private known({ pollId }: BallotRules): MyVote | undefined {
    const { seen } = this;
    return seen?.writes === this.connection.writes() && performance.now() - seen.at < SEEN_MS ? seen.votes[pollId] : undefined;
  }

  /** One address whatever the polls, so that it can be asked for before they are known. */
  private newestRows(agentId: number): Promise<BallotRow[]> {
    return this.items.list().items.select(...COLUMNS).filter(`AuthorId eq ${agentId}`).orderBy('ID', false).top(NEWEST)<BallotRow[]>();
  }

  private ownRows(sp: SiteApi, rules: readonly BallotRules[], agentId: number): Promise<BallotRow[]> {
    const polls = rules.map(({ pollId }) => `Poll eq ${pollId}`).join(' or ');
    return this.items.list(sp).items.select(...COLUMNS).filter(`AuthorId eq ${agentId} and (${polls})`).top(5000)<BallotRow[]>();
  }

  private async myVote(rules: BallotRules): Promise<MyVote> {
    const agentId = await this.connection.userId();
    return readVote(await this.ownRows(this.connection.sp, [rules], agentId), rules, agentId);
  }
}

function readVote(rows: readonly BallotRow[], rules: BallotRules, agentId: number): MyVote {
  const ballots = rows.filter(({ Poll, AuthorId }) => Poll === rules.pollId && AuthorId === agentId).map(toBallot);
  const times = ballots.map(({ created }) => created.getTime());
  return {
    choices: countConfidential(ballots, rules).choices.get(agentId) ?? [],
    at: times.length > 0 ? new Date(Math.max(...times)) : null
  };
}

/** `1,3`; `-` when the vote is withdrawn, because SharePoint does not tell an empty text from a missing one. */
function writeChoices(choices: readonly number[]): string {
  return choices.join(',') || '-';
}

function readChoices(text: string | null): readonly number[] | null {
  if (text === '-') return [];
  return text !== null && /^\d{1,3}(,\d{1,3}){0,19}$/.test(text) ? text.split(',').map(Number) : null;
}

function toBallot(row: BallotRow): ConfidentialBallot {
  return { id: row.Id, choices: readChoices(row.Choices), authorId: row.AuthorId, created: new Date(row.Created), altered: isAltered(row) };
}

function sameChoices(some: readonly number[], others: readonly number[]): boolean {
  return some.join() === others.join();
}
