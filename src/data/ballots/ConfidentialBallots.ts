import type { BallotRules, ConfidentialBallot, MyVote } from '../../domain/ballots/Ballot';
import { countConfidential } from '../../domain/ballots/countConfidential';
import { placeInWindows } from '../../domain/ballots/votingWindow';
import { ConfidentialBallotsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { tryTwice } from '../connection/tryTwice';
import { ListItems } from '../items/ListItems';
import type { AuditOptions, CastResult } from './BallotBox';
import { isNearEdge } from './isNearEdge';
import type { Stamps } from './isAltered';
import { isAltered } from './isAltered';

interface BallotRow extends Stamps {
  readonly Id: number;
  readonly Poll: number;
  readonly Choices: string | null;
}

const COLUMNS = ['Id', 'Poll', 'Choices', 'AuthorId', 'EditorId', 'Created', 'Modified'];

/**
 * Ballots of confidential votes, in a list where each agent reads only his own items: a whole vote each, the last one
 * counts. Storing the same vote again changes nothing, so a lost answer is simply sent again.
 */
export class ConfidentialBallots {
  private readonly items: ListItems;

  public constructor(private readonly connection: Connection) {
    this.items = new ListItems(connection, ConfidentialBallotsList);
  }

  /** @param wanted allowed option ids, in the poll's order */
  public async cast(rules: BallotRules, wanted: readonly number[]): Promise<CastResult> {
    const before = await tryTwice(() => this.myVote(rules));
    if (sameChoices(before.choices, wanted)) return { vote: before, outcome: 'alreadyRecorded' };
    if (!rules.mayChange && before.choices.length > 0) return { vote: before, outcome: 'alreadyVoted' };
    const nearEdge = isNearEdge(rules, this.connection.serverNow());
    if (!nearEdge && placeInWindows(this.connection.serverNow(), rules.windows) !== 'inside') return { vote: before, outcome: 'tooLate' };
    await tryTwice(() => this.items.list().items.add({ Poll: rules.pollId, Choices: writeChoices(wanted) }));
    // Read back: the last ballot counts, and another tab, or the end of the vote, may have come in between.
    const after = await tryTwice(() => this.myVote(rules));
    if (sameChoices(after.choices, wanted)) return { vote: after, outcome: 'recorded' };
    return { vote: after, outcome: nearEdge ? 'tooLate' : 'alreadyVoted' };
  }

  public async myVotes(rules: readonly BallotRules[]): Promise<Readonly<Record<number, MyVote>>> {
    const agentId = await this.connection.userId();
    const polls = rules.map(({ pollId }) => `Poll eq ${pollId}`).join(' or ');
    const rows = await this.items
      .list()
      .items.select(...COLUMNS)
      .filter(`AuthorId eq ${agentId} and (${polls})`)
      .top(5000)<BallotRow[]>();
    return Object.fromEntries(rules.map((each) => [each.pollId, readVote(rows, each, agentId)]));
  }

  public async readAll(pollId: number, { onProgress, signal }: AuditOptions): Promise<readonly ConfidentialBallot[]> {
    const ballots: ConfidentialBallot[] = [];
    const pages = this.items.scan<BallotRow>({ first: `Poll eq ${pollId}`, select: COLUMNS, signal, onProgress });
    for await (const page of pages) ballots.push(...page.filter(({ Poll }) => Poll === pollId).map(toBallot));
    return ballots;
  }

  private async myVote(rules: BallotRules): Promise<MyVote> {
    return (await this.myVotes([rules]))[rules.pollId] ?? { choices: [], at: null };
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
