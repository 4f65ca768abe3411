import type { BallotRules, MyVote, OpenBallot } from '../../domain/ballots/Ballot';
import type { Slot } from '../../domain/ballots/followSteps';
import { followSteps } from '../../domain/ballots/followSteps';
import { planSteps } from '../../domain/ballots/planSteps';
import type { Step } from '../../domain/ballots/step';
import { HIGHEST_NUMBER, NO_OPTION } from '../../domain/ballots/step';
import type { FolderCount } from '../../domain/ballots/Tally';
import { placeInWindows } from '../../domain/ballots/votingWindow';
import { OpenBallotsList } from '../../lists/polls';
import { both } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import type { SiteApi } from '../connection/SiteApi';
import { isLost, tryTwice } from '../connection/tryTwice';
import { DataError } from '../DataError';
import { ListItems } from '../items/ListItems';
import type { BallotFolders } from './BallotFolders';
import type { OpenBallotRow } from './ballotRows';
import { isOfBox, OPEN_COLUMNS, toOpenBallot } from './ballotRows';
import type { CastResult } from './BallotBox';
import { isNearEdge } from './isNearEdge';
import { ReadAhead } from './ReadAhead';
import { outcomeOf } from './outcomeOf';

interface Standing {
  readonly slots: readonly Slot[];
  readonly vote: MyVote;
}

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
}

/** Own ballots that are read without naming polls; who has more is asked poll by poll. */
const NEWEST = 100;
const SEEN_MS = 60_000;

/** Rounds of planning and storing before the vote waits for another try; each lost round means another tab, or somebody who was faster. */
const ROUNDS = 8;

/**
 * Ballots of open votes: each is one step, stored once under its unique key and never changed
 * (docs/decisions/0010-ballot-box.md).
 */
export class OpenBallots {
  private readonly items: ListItems;
  private readonly ahead: ReadAhead<readonly OpenBallotRow[]>;
  private seen: Seen | undefined;

  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders,
    private readonly random: () => number = Math.random
  ) {
    this.items = new ListItems(connection, OpenBallotsList);
    this.ahead = new ReadAhead(connection);
  }

  /** @param wanted allowed option ids, in the poll's order @param seen the fingerprint that each step carries */
  public async cast(rules: BallotRules, wanted: readonly number[], seen: string): Promise<StoredVote> {
    const agentId = await this.connection.userId();
    const refused = new Map<number, number>();
    let stored = false;
    let lost = false;
    let folders: readonly FolderCount[] | null = null;
    for (let round = 0; round < ROUNDS; round++) {
      const known = round === 0 ? this.known(rules, agentId, wanted) : undefined;
      const { slots, vote } = known ?? (await tryTwice(() => this.standing(rules, agentId)));
      const steps = planSteps(agentId, this.passOver(slots, refused), wanted, rules);
      if (steps.length === 0) return { vote, folders, outcome: stored ? 'recorded' : 'alreadyRecorded' };
      if (!rules.mayChange && steps.some(({ from }) => from !== NO_OPTION)) return { vote, folders, outcome: 'alreadyVoted' };
      const now = this.connection.serverNow();
      const nearEdge = isNearEdge(rules, now);
      // What was stored and does not count will not count when it is stored again.
      if (folders) return { vote, folders, outcome: outcomeOf(vote, wanted) };
      // Near the edge of a window only the server knows: the vote is sent, and what it stored decides.
      if (!nearEdge && placeInWindows(now, rules.windows) !== 'inside') return { vote, folders, outcome: 'tooLate' };

      let result: Stored;
      try {
        result = await this.storeInTurn(rules, steps, seen);
      } catch (error) {
        if (lost || !isLost(error)) throw error;
        // It may have arrived: the next round reads what is stored.
        lost = true;
        continue;
      }
      stored ||= result.refused !== steps[0];
      if (result.refused) {
        refused.set(result.refused.slot, result.refused.number);
      } else {
        folders = result.folders;
        const isKnown = folders && rules.maxChoices === 1 && !nearEdge && rules.seen === (rules.seen && seen);
        if (isKnown) return { vote: { choices: wanted, at: this.connection.serverNow(), uncounted: null }, folders, outcome: 'recorded' };
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
    return Object.fromEntries(rules.map((each) => [each.pollId, this.readStanding(rows, each, agentId).vote]));
  }

  /** The agent's vote as it is stored now. */
  public async myVote(rules: BallotRules): Promise<MyVote> {
    const agentId = await this.connection.userId();
    return (await tryTwice(() => this.standing(rules, agentId))).vote;
  }

  /** The last step comes with what lies in the box after it. */
  private async storeInTurn(rules: BallotRules, steps: readonly Step[], seen: string): Promise<Stored> {
    const last = steps[steps.length - 1];
    for (const step of steps) {
      if (step !== last) {
        if (!(await this.add(this.connection.sp, rules, step, seen))) return { refused: step, folders: null };
        continue;
      }
      const [added, read] = await both(
        this.connection,
        (sp) => this.add(sp, rules, step, seen),
        (sp) => this.folders.readOne(rules.layout.box, sp)
      );
      if (added.status === 'rejected') throw added.reason;
      if (!added.value) return { refused: step, folders: null };
      return { refused: null, folders: read.status === 'fulfilled' ? read.value : await tryTwice(() => this.folders.readOne(rules.layout.box)) };
    }
    return { refused: null, folders: null };
  }

  /** @returns false when the key is taken */
  private async add(sp: SiteApi, rules: BallotRules, step: Step, seen: string): Promise<boolean> {
    try {
      return await this.addTo(sp, rules, step, seen);
    } catch (error) {
      // Earlier versions left the folders of changes to the first agent who takes that step; now publication makes all.
      if (rules.seen !== null || !(error instanceof DataError) || error.code !== 'notFound') throw error;
      await this.folders.ensure(rules.layout.box, rules.layout.folder(step));
      return this.addTo(this.connection.sp, rules, step, seen);
    }
  }

  private async addTo(sp: SiteApi, { layout, pollId }: BallotRules, step: Step, seen: string): Promise<boolean> {
    const values = [
      { FieldName: 'Poll', FieldValue: String(pollId) },
      { FieldName: 'BallotKey', FieldValue: layout.key(step) },
      { FieldName: 'Title', FieldValue: seen }
    ];
    try {
      const written = await this.items.list(sp).addToFolder(this.folders.path(layout.box, layout.folder(step)), values);
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
    const standing = this.readStanding(seen.rows, rules, agentId);
    const steps = planSteps(agentId, standing.slots, wanted, rules);
    return steps.length > 0 && (rules.mayChange || steps.every(({ from }) => from === NO_OPTION)) ? standing : undefined;
  }

  private async standing(rules: BallotRules, agentId: number): Promise<Standing> {
    return this.readStanding(await this.ownRows([rules.pollId], agentId), rules, agentId);
  }

  private readStanding(rows: readonly OpenBallotRow[], rules: BallotRules, agentId: number): Standing {
    const root = this.folders.path(rules.layout.box);
    const ballots = rows.filter((row) => isOfBox(row, root, rules.layout.keyStart)).map((row): OpenBallot => toOpenBallot(row, root));
    const { choices, slots, uncounted } = followSteps(ballots, rules);
    const times = ballots.map(({ created }) => created.getTime());
    return {
      slots: slots.get(agentId) ?? [],
      vote: { choices: choices.get(agentId) ?? [], at: times.length > 0 ? new Date(Math.max(...times)) : null, uncounted: uncounted.get(agentId) ?? null }
    };
  }

  /** A refused key that is his own came from another tab, or from a lost answer. One that is somebody else's is passed over by chance: nobody can be there before. */
  private passOver(slots: readonly Slot[], refused: ReadonlyMap<number, number>): readonly Slot[] {
    const passed = new Map(slots.map((slot) => [slot.slot, slot]));
    for (const [slot, number] of refused) {
      const stands = passed.get(slot) ?? { slot, option: NO_OPTION, owed: NO_OPTION, next: 0 };
      if (stands.next <= number) passed.set(slot, { ...stands, next: Math.floor(this.random() * HIGHEST_NUMBER) });
    }
    return [...passed.values()].sort((a, b) => a.slot - b.slot);
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

interface Stored {
  /** The step whose key was taken; null when all are stored. */
  readonly refused: Step | null;
  readonly folders: readonly FolderCount[] | null;
}
