import type { BallotRules, MyVote, OpenBallot } from '../../domain/ballots/Ballot';
import type { Slot } from '../../domain/ballots/followSteps';
import { followSteps } from '../../domain/ballots/followSteps';
import { planSteps } from '../../domain/ballots/planSteps';
import type { Step } from '../../domain/ballots/step';
import { NO_OPTION, stepFolder, stepKey } from '../../domain/ballots/step';
import { placeInWindows } from '../../domain/ballots/votingWindow';
import { OpenBallotsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { isLost, tryTwice } from '../connection/tryTwice';
import { DataError } from '../DataError';
import { ListItems } from '../items/ListItems';
import type { AuditOptions, CastResult } from './BallotBox';
import type { BallotFolders } from './BallotFolders';
import { isNearEdge } from './isNearEdge';
import type { Stamps } from './isAltered';
import { isAltered } from './isAltered';
import { ReadAhead } from './ReadAhead';

interface BallotRow extends Stamps {
  readonly Id: number;
  readonly BallotKey: string | null;
  readonly Poll: number;
  readonly FileDirRef: string;
}

interface Standing {
  readonly slots: readonly Slot[];
  readonly vote: MyVote;
}

/** Ballots that the page read, and for which polls. */
interface Seen {
  readonly rows: readonly BallotRow[];
  readonly pollIds: ReadonlySet<number>;
  readonly at: number;
  readonly writes: number;
}

/** Own ballots that are read without naming polls; who has more is asked poll by poll. */
const NEWEST = 100;
const SEEN_MS = 60_000;

const COLUMNS = ['Id', 'BallotKey', 'Poll', 'AuthorId', 'EditorId', 'Created', 'Modified', 'FileDirRef'];

/** Rounds of planning and storing before giving up; each lost round means another tab, or somebody's forged keys. */
const ROUNDS = 8;

/**
 * Ballots of open votes: each is one step, stored once under its unique key and never changed
 * (docs/decisions/0010-ballot-box.md).
 */
export class OpenBallots {
  private readonly items: ListItems;
  private readonly ahead: ReadAhead<readonly BallotRow[]>;
  private seen: Seen | undefined;

  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders
  ) {
    this.items = new ListItems(connection, OpenBallotsList);
    this.ahead = new ReadAhead(connection);
  }

  /** @param wanted allowed option ids, in the poll's order */
  public async cast(rules: BallotRules, wanted: readonly number[]): Promise<CastResult> {
    const agentId = await this.connection.userId();
    const taken = new Map<number, number>();
    let stored = false;
    let lost = false;
    let sent = false;
    for (let round = 0; round < ROUNDS; round++) {
      const known = round === 0 ? this.known(rules, agentId, wanted) : undefined;
      const { slots, vote } = known ?? (await tryTwice(() => this.standing(rules, agentId)));
      const steps = planSteps(agentId, skipTaken(slots, taken), wanted);
      if (steps.length === 0) return { vote, outcome: stored ? 'recorded' : 'alreadyRecorded' };
      if (!rules.mayChange && vote.choices.length > 0 && !stored) return { vote, outcome: 'alreadyVoted' };
      const now = this.connection.serverNow();
      const nearEdge = isNearEdge(rules, now);
      // Near the edge of a window only the server knows: the vote is sent, and what it stored decides.
      if (nearEdge ? sent : placeInWindows(now, rules.windows) !== 'inside') return { vote, outcome: 'tooLate' };

      let refused: Step | null;
      try {
        refused = await this.storeInTurn(rules.pollId, steps);
      } catch (error) {
        if (lost || !isLost(error)) throw error;
        // It may have arrived: the next round reads what is stored.
        lost = true;
        continue;
      }
      stored ||= refused !== steps[0];
      if (refused) {
        // Ours, from another tab or a lost answer: the next round reads it. Somebody else's: the next round goes past it.
        taken.set(refused.slot, refused.number + 1 + (taken.has(refused.slot) ? 2 ** round : 0));
      } else if (rules.maxChoices === 1 && !nearEdge) {
        return { vote: { choices: wanted, at: this.connection.serverNow() }, outcome: 'recorded' };
      } else {
        sent = true;
      }
    }
    throw new DataError('conflict', `poll ${rules.pollId}: ${ROUNDS} rounds`);
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
    return Object.fromEntries(rules.map((each) => [each.pollId, readStanding(rows, each, agentId).vote]));
  }

  public async readAll(pollId: number, { onProgress, signal }: AuditOptions): Promise<readonly OpenBallot[]> {
    const ballots: OpenBallot[] = [];
    const pages = this.items.scan<BallotRow>({ folder: this.folders.path(pollId), select: COLUMNS, signal, onProgress });
    for await (const page of pages) ballots.push(...page.filter(({ Poll }) => Poll === pollId).map(toBallot));
    return ballots;
  }

  /** @returns the step whose key was taken, or null when all are stored */
  private async storeInTurn(pollId: number, steps: readonly Step[]): Promise<Step | null> {
    for (const step of steps) {
      if (!(await this.store(pollId, step))) return step;
    }
    return null;
  }

  /** @returns false when the key is taken */
  private async store(pollId: number, step: Step): Promise<boolean> {
    try {
      return await this.add(pollId, step);
    } catch (error) {
      // The first agent who takes this step makes its folder. When the whole list is gone, this fails in turn.
      if (!(error instanceof DataError) || error.code !== 'notFound') throw error;
      await this.folders.ensure(pollId, stepFolder(step));
      return this.add(pollId, step);
    }
  }

  private async add(pollId: number, step: Step): Promise<boolean> {
    const values = [
      { FieldName: 'Poll', FieldValue: String(pollId) },
      { FieldName: 'BallotKey', FieldValue: stepKey(pollId, step) }
    ];
    try {
      const written = await this.items.list().addToFolder(this.folders.path(pollId, stepFolder(step)), values);
      const failed = written.find(({ HasException }) => HasException);
      // It answers 200 for a value that a column refused; the only rule on these columns is the unique key.
      if (failed && failed.FieldName !== 'BallotKey') throw new DataError('unknown', failed);
      return !failed;
    } catch (error) {
      if (error instanceof DataError && error.code === 'duplicate') return false;
      throw error;
    }
  }

  /**
   * What the page saw a moment ago is enough to store a vote: if it is no longer so, its key is taken, and the next round reads.
   * Whatever would keep from storing it is read.
   */
  private known(rules: BallotRules, agentId: number, wanted: readonly number[]): Standing | undefined {
    const { seen } = this;
    if (!seen?.pollIds.has(rules.pollId) || seen.writes !== this.connection.writes() || performance.now() - seen.at > SEEN_MS) return undefined;
    const standing = readStanding(seen.rows, rules, agentId);
    const isFree = rules.mayChange || standing.vote.choices.length === 0;
    return isFree && planSteps(agentId, standing.slots, wanted).length > 0 ? standing : undefined;
  }

  private async standing(rules: BallotRules, agentId: number): Promise<Standing> {
    return readStanding(await this.ownRows([rules.pollId], agentId), rules, agentId);
  }

  /** One address whatever the polls, so that it can be asked for before they are known. */
  private newestRows(agentId: number): Promise<BallotRow[]> {
    return this.items.list().items.select(...COLUMNS).filter(`AuthorId eq ${agentId}`).orderBy('ID', false).top(NEWEST)<BallotRow[]>();
  }

  /** The author first: that column is indexed and an agent has few ballots, whatever the size of the list. */
  private ownRows(pollIds: readonly number[], agentId: number): Promise<BallotRow[]> {
    const polls = pollIds.map((id) => `Poll eq ${id}`).join(' or ');
    return this.items.list().items.select(...COLUMNS).filter(`AuthorId eq ${agentId} and (${polls})`).top(5000)<BallotRow[]>();
  }
}

function readStanding(rows: readonly BallotRow[], rules: BallotRules, agentId: number): Standing {
  const ballots = rows.filter(({ Poll }) => Poll === rules.pollId).map(toBallot);
  const { choices, slots } = followSteps(ballots, rules);
  const times = ballots.map(({ created }) => created.getTime());
  return {
    slots: slots.get(agentId) ?? [],
    vote: { choices: choices.get(agentId) ?? [], at: times.length > 0 ? new Date(Math.max(...times)) : null }
  };
}

/** Slots whose next number lies past keys that were found taken. */
function skipTaken(slots: readonly Slot[], taken: ReadonlyMap<number, number>): readonly Slot[] {
  const known = new Map(slots.map((slot) => [slot.slot, slot]));
  for (const [slot, next] of taken) {
    const stands = known.get(slot) ?? { slot, option: NO_OPTION, next: 0 };
    known.set(slot, { ...stands, next: Math.max(stands.next, next) });
  }
  return [...known.values()].sort((a, b) => a.slot - b.slot);
}

function toBallot(row: BallotRow): OpenBallot {
  return {
    id: row.Id,
    key: row.BallotKey ?? '',
    folder: row.FileDirRef.slice(row.FileDirRef.lastIndexOf('/') + 1),
    authorId: row.AuthorId,
    created: new Date(row.Created),
    altered: isAltered(row)
  };
}
