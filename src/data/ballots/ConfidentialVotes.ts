import type { BallotRules, MyVote } from '../../domain/ballots/Ballot';
import type { FolderCount } from '../../domain/ballots/Tally';
import { saysSame } from '../../domain/ballots/textsAllowed';
import { placeInWindows } from '../../domain/ballots/votingWindow';
import { ConfidentialBallotsList } from '../../lists/polls';
import { both } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import { tryTwice } from '../connection/tryTwice';
import { listOf } from '../items/ListApi';
import { siteReader } from '../provisioning/SiteReader';
import type { CastResult } from './BallotBox';
import type { BallotFolders } from './BallotFolders';
import type { ConfidentialBallotRow } from './ballotRows';
import { readVote, writeSecret } from './confidentialRows';
import type { ConfidentialBallots } from './ConfidentialBallots';
import { hasSecret } from './ConfidentialBallots';
import { isNearEdge } from './isNearEdge';
import { outcomeOf } from './outcomeOf';
import type { StoredVote, WantedVote } from './StoredVote';

/** Stores confidential votes. Storing the same vote again changes nothing, so a lost answer is simply sent again. */
export class ConfidentialVotes {
  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders,
    private readonly ballots: Pick<ConfidentialBallots, 'seenVote' | 'myVote'>
  ) {}

  /** @param wanted allowed: option ids in the poll's order, and texts @param seen the fingerprint that the ballot carries */
  public async cast(rules: BallotRules, wanted: WantedVote, seen: string): Promise<StoredVote> {
    let before = this.ballots.seenVote(rules);
    // Whatever would keep a vote from being stored is read.
    if (!before || this.refusal(before, rules, wanted)) before = await tryTwice(() => this.ballots.myVote(rules));
    const refused = this.refusal(before, rules, wanted);
    if (refused) return { vote: before, outcome: refused, folders: null };
    const { row, folders } = await tryTwice(() => this.store(rules, wanted, seen));
    // Where a vote cannot be changed, one from another tab may have been first.
    const own = rules.mayChange ? readVote([row], rules, row.AuthorId) : await tryTwice(() => this.ballots.myVote(rules));
    // What does not count leaves standing what was there.
    const vote = own.uncounted && rules.mayChange ? await tryTwice(() => this.ballots.myVote(rules)) : own;
    return { vote, outcome: outcomeOf(vote, wanted), folders };
  }

  /** Why nothing is to be stored; null: it is. */
  private refusal(before: MyVote, rules: BallotRules, wanted: WantedVote): CastResult['outcome'] | null {
    if (before.choices.join() === wanted.choices.join() && saysSame(before, wanted)) return 'alreadyRecorded';
    if (!rules.mayChange && before.choices.length > 0) return 'alreadyVoted';
    const now = this.connection.serverNow();
    return isNearEdge(rules, now) || placeInWindows(now, rules.windows) === 'inside' ? null : 'tooLate';
  }

  /** The answer to what is stored tells its stamps, so nothing need be read back but what owners announced. */
  private async store(rules: BallotRules, { choices, texts }: WantedVote, seen: string): Promise<{ readonly row: ConfidentialBallotRow; readonly folders: readonly FolderCount[] | null }> {
    if (hasSecret(this.connection) === null) await siteReader(this.connection).facts();
    const column = hasSecret(this.connection) ? 'Secret' : 'Choices';
    const [added, read] = await both(
      this.connection,
      (sp) => listOf(this.connection, ConfidentialBallotsList, sp).add<ConfidentialBallotRow>({ Poll: rules.pollId, Title: seen, [column]: writeSecret(choices, texts) }),
      (sp) => this.folders.readNews(rules.layout.box, sp)
    );
    if (added.status === 'rejected') throw added.reason;
    return { row: added.value, folders: read.status === 'fulfilled' ? read.value : null };
  }
}
