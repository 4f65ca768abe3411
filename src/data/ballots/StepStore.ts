import type { BallotRules } from '../../domain/ballots/Ballot';
import type { Step } from '../../domain/ballots/step';
import { HIGHEST_NUMBER, NO_OPTION } from '../../domain/ballots/step';
import type { FolderCount } from '../../domain/ballots/Tally';
import { placeInWindows } from '../../domain/ballots/votingWindow';
import type { ListSchema } from '../../lists/defineList';
import { both } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import type { SiteApi } from '../connection/SiteApi';
import { isLost, tryTwice } from '../connection/tryTwice';
import { DataError, hasCode } from '../DataError';
import type { FormValue } from '../items/ListApi';
import { listOf } from '../items/ListApi';
import type { BallotFolders } from './BallotFolders';
import { isNearEdge } from './isNearEdge';
import { makeFolder } from './makeFolders';
import type { Standing } from './readStanding';

/** Rounds of planning and storing before the vote waits for another try; each lost round means another tab, or somebody who was faster. */
const ROUNDS = 8;

/** What one agent wants to be stored. */
export interface StepWish {
  readonly rules: BallotRules;
  /** What each step carries beside its key. */
  readonly values: readonly FormValue[];
  /** What the page saw a moment ago; undefined: it is read. */
  readonly known: Standing | undefined;
  /** Does a step that was stored under the very number that was planned leave no doubt what stands? */
  readonly isExact: boolean;
  /** Are the rules those of this moment? Otherwise nothing is planned on ballots that they leave out, or that another page stored: they may be out of date. */
  readonly isConfirmed: boolean;
  /** Did the page read this ballot together with the rules? */
  wasSeen(key: string): boolean;
  /** Does whoever takes a step first make its folder? Only in boxes of earlier versions. */
  readonly makesFolders: boolean;
  /** Reads where the agent stands. */
  read(): Promise<Standing>;
  /** The steps that lead from there to what he wants; none when it stands so, null when he may not have it. */
  plan(standing: Standing): readonly Step[] | null;
  /** Reads the live figures that the last step changes. */
  readFolders(sp: SiteApi): Promise<readonly FolderCount[]>;
}

export interface StoredSteps {
  /**
   * - `stored`: all of it, and nothing else can stand
   * - `stands`: it stands as he wants it, by what was read
   * - `refused`: he may not have it; `tooLate`: not by the server's clock
   * - `differs`: stored, and what stands is something else
   * - `doubtful`: nothing was stored, since the rules leave out what he sent last; call again with confirmed ones
   */
  readonly end: 'stored' | 'stands' | 'refused' | 'tooLate' | 'differs' | 'doubtful';
  /** Did this call store any of it? */
  readonly isNew: boolean;
  /** As it was read last. */
  readonly standing: Standing;
  /** After the last step; null when it was not stored. */
  readonly folders: readonly FolderCount[] | null;
  /** Keys of what this call stored: `learned` once it is known how it counts. */
  readonly keys: readonly string[];
}

interface Stored {
  /** The step whose key was taken; null when all are stored. */
  readonly refused: Step | null;
  readonly folders: readonly FolderCount[] | null;
}

/** Did two pages, each knowing nothing of the other, store what does not go together? */
function isMixed({ slots, vote: { uncounted } }: Standing): boolean {
  const held = slots.map(({ option }) => option).filter((option) => option !== NO_OPTION);
  return new Set(held).size < held.length || uncounted?.reason === 'doubleAuthor' || uncounted?.reason === 'outOfStep';
}

/** Stores steps, each once under its unique key and never changed (docs/decisions/0010-ballot-box.md). */
export class StepStore {
  /** Keys of ballots that this page met with rules of that moment. */
  private readonly own = new Set<string>();

  /** @param list the list that holds the ballots: with a unique column `BallotKey` */
  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders,
    private readonly list: Pick<ListSchema, 'url'>,
    private readonly random: () => number = Math.random
  ) {}

  /** @throws DataError `conflict` when somebody was faster each time: worth another try */
  public async store(wish: StepWish): Promise<StoredSteps> {
    const { rules } = wish;
    const refused = new Map<string, number>();
    let isNew = false;
    let lost = false;
    let folders: readonly FolderCount[] | null = null;
    const keys: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const remembered = round === 0 ? wish.known : undefined;
      const standing = remembered ?? (await tryTwice(() => wish.read()));
      const answer = (end: StoredSteps['end']): StoredSteps => ({ end, isNew, standing, folders, keys });
      if (wish.isConfirmed) this.learned(standing.ballots.map(({ key }) => key));
      else if (!isNew && (standing.vote.uncounted || !standing.ballots.every(({ key }) => this.own.has(key) || wish.wasSeen(key)))) return answer('doubtful');
      const planned = wish.plan(standing);
      if (!planned) return answer('refused');
      if (planned.length === 0) return answer('stands');
      // What was stored and does not count will not count when it is stored again; what two pages mixed up is put right.
      if (folders && !isMixed(standing)) return answer('differs');
      const now = this.connection.serverNow();
      const nearEdge = isNearEdge(rules, now);
      // Near the edge of a window only the server knows: the vote is sent, and what it stored decides.
      if (!nearEdge && placeInWindows(now, rules.windows) !== 'inside') {
        // Another tab may have stored in time what this page does not know of.
        if (remembered) continue;
        return answer('tooLate');
      }

      const steps = planned.map((step) => this.passOver(step, rules, refused));
      let result: Stored;
      try {
        result = await this.storeInTurn(wish, steps);
      } catch (error) {
        if (lost || !isLost(error)) throw error;
        // It may have arrived: the next round reads what is stored.
        lost = true;
        continue;
      }
      isNew ||= result.refused !== steps[0];
      keys.push(...steps.slice(0, result.refused ? steps.indexOf(result.refused) : steps.length).map((step) => rules.layout.key(step)));
      if (result.refused) {
        refused.set(rules.layout.chain(result.refused), result.refused.number);
        continue;
      }
      folders = result.folders;
      // Two tabs that pass over a number by chance do not meet.
      const isAsPlanned = steps.every(({ number }, index) => number === planned[index]?.number);
      if (folders && wish.isExact && isAsPlanned && !nearEdge) return answer('stored');
    }
    throw new DataError('conflict', `${rules.layout.box}: ${ROUNDS} rounds`);
  }

  /** The caller judged these ballots by the rules of this moment: what follows may go on from them. */
  public learned(keys: readonly string[]): void {
    for (const key of keys) this.own.add(key);
  }

  /** A refused key that is his own came from another tab, or from a lost answer. One that is somebody else's is passed over by chance: nobody can be there before. */
  private passOver(step: Step, { layout }: BallotRules, refused: ReadonlyMap<string, number>): Step {
    const isTaken = step.number <= (refused.get(layout.chain(step)) ?? -1);
    return isTaken ? { ...step, number: Math.floor(this.random() * HIGHEST_NUMBER) } : step;
  }

  /** The last step comes with the live figures after it. */
  private async storeInTurn(wish: StepWish, steps: readonly Step[]): Promise<Stored> {
    const last = steps[steps.length - 1];
    for (const step of steps) {
      // Where a folder may have to be made first, what was read together with the first try would be older than the step.
      if (step !== last || wish.makesFolders) {
        if (!(await this.add(this.connection.sp, wish, step))) return { refused: step, folders: null };
        if (step !== last) continue;
        return { refused: null, folders: await tryTwice(() => wish.readFolders(this.connection.sp)) };
      }
      const [added, read] = await both(
        this.connection,
        (sp) => this.add(sp, wish, step),
        (sp) => wish.readFolders(sp)
      );
      if (added.status === 'rejected') throw added.reason;
      if (!added.value) return { refused: step, folders: null };
      return { refused: null, folders: read.status === 'fulfilled' ? read.value : await tryTwice(() => wish.readFolders(this.connection.sp)) };
    }
    return { refused: null, folders: null };
  }

  /** @returns false when the key is taken */
  private async add(sp: SiteApi, wish: StepWish, step: Step): Promise<boolean> {
    const { layout } = wish.rules;
    try {
      return await this.addTo(sp, wish, step);
    } catch (error) {
      if (!wish.makesFolders || !hasCode(error, 'notFound')) throw error;
      await makeFolder(this.connection, this.folders, layout.box, layout.folder(step));
      return this.addTo(this.connection.sp, wish, step);
    }
  }

  private async addTo(sp: SiteApi, { rules: { layout }, values }: StepWish, step: Step): Promise<boolean> {
    const key = { FieldName: 'BallotKey', FieldValue: layout.key(step) };
    try {
      const written = await listOf(this.connection, this.list, sp).addToFolder(this.folders.path(layout.box, layout.folder(step)), [...values, key]);
      const failed = written.find(({ HasException }) => HasException);
      // It answers 200 for a value that a column refused; the only rule on these columns is the unique key.
      if (failed && failed.FieldName !== 'BallotKey') throw new DataError('unknown', failed);
      return !failed;
    } catch (error) {
      if (hasCode(error, 'duplicate')) return false;
      throw error;
    }
  }
}
