import type { LeaseRecord, StandingLease } from '../../domain/plans/planLease';
import { leaseMove, nextRound, standingLease } from '../../domain/plans/planLease';
import type { PlanHold } from '../../domain/plans/PlanRun';
import type { PlanNote, PlanNotes } from './PlanNotes';

const LEASE = /^lease:(\d{1,9})$/;
/** Another page may take the round a moment before. */
const TRIES = 4;

export interface PlanRunner {
  /** Drawn by the page. */
  readonly holder: string;
  /** In the site of the notes. */
  readonly id: number;
}

/** Holds a plan for one page, by records of which each round is there once. */
export class PlanKeeper implements PlanHold {
  private isTakingOver = false;

  public constructor(
    private readonly notes: PlanNotes,
    private readonly me: PlanRunner,
    private readonly serverNow: () => Date
  ) {}

  /** Who runs the plan now; null: nobody. */
  public async lease(): Promise<StandingLease | null> {
    return standingLease(leaseRecords(await this.notes.read()), this.serverNow());
  }

  /** The person says that his own other page is closed: this one goes on in its place. */
  public takeOver(): void {
    this.isTakingOver = true;
  }

  public async keep(): Promise<boolean> {
    for (let tries = 0; tries < TRIES; tries++) {
      const records = leaseRecords(await this.notes.read());
      const move = leaseMove(standingLease(records, this.serverNow()), this.me, this.serverNow(), this.isTakingOver);
      if (move === 'wait') return false;
      if (move === 'keep' || (await this.notes.add(`lease:${nextRound(records)}`, { holder: this.me.holder }))) {
        this.isTakingOver = false;
        return true;
      }
    }
    return false;
  }

  /** Gives the plan up, if it is this page's. */
  public async release(): Promise<void> {
    const records = leaseRecords(await this.notes.read());
    if (standingLease(records, this.serverNow())?.holder === this.me.holder) await this.notes.add(`lease:${nextRound(records)}`, { holder: '' });
  }
}

function leaseRecords(notes: readonly PlanNote[]): readonly LeaseRecord[] {
  return notes.flatMap(({ key, holder, by, at }) => {
    const round = LEASE.exec(key)?.[1];
    return round === undefined ? [] : [{ round: Number(round), holder, by, at }];
  });
}
