import type { SessionRules } from './Session';
import { reservesAt } from './Session';
import type { PlaceFigures, PlaceOrigin, Standing } from './Standing';

/** The general places; reserves have ids from 1. */
export const GENERAL = 0;

const HOUR_MS = 3_600_000;

interface Holder {
  readonly pool: number;
  readonly how: PlaceOrigin;
  /** Null: before the mark. */
  readonly at: Date | null;
}

interface Offer {
  readonly claim: number;
  readonly pool: number;
  readonly until: Date;
}

interface Lapse {
  readonly claim: number;
  readonly at: Date;
}

interface Barring {
  readonly at: Date;
  readonly reason: string;
  readonly by: 'organiser' | 'draw';
}

/** Who has what in a session at one moment of the computation, and how places pass on. It knows no clock: each change says when it is. */
export class Ledger {
  public rules: SessionRules | null = null;
  public isCancelled = false;
  public readonly holders = new Map<number, Holder>();
  /** By agent his claim, in the order in which they wait. */
  public readonly waiting = new Map<number, number>();
  public readonly offers = new Map<number, Offer>();
  public readonly lapsed = new Map<number, Lapse>();
  public readonly received = new Map<number, number>();
  /** Who gave back a place that was offered to him: none is offered to him again. */
  public readonly declined = new Set<number>();
  public readonly barred = new Map<number, Barring>();
  private readonly taken = new Map<number, number>();
  /** Ends of offers, soonest first; one that was taken or given back since is passed over when it comes. */
  private readonly ends: { readonly agent: number; readonly until: Date }[] = [];
  private ended = 0;

  public isLive(agent: number): boolean {
    return this.holders.has(agent) || this.offers.has(agent) || this.waiting.has(agent) || this.lapsed.has(agent) || this.received.has(agent);
  }

  public get takenInAll(): number {
    return this.holders.size + this.offers.size;
  }

  /** Can anything be given or taken at all? */
  public isOn(at: Date): boolean {
    return this.rules !== null && !this.isCancelled && at < this.rules.startsAt;
  }

  /** Nothing is offered any more: a freed place goes to the first who accepts. */
  public isLastHours(at: Date): boolean {
    return this.rules !== null && at.getTime() >= this.rules.startsAt.getTime() - this.rules.lastHours * HOUR_MS;
  }

  /** The pool with a free place for a claim, his own reserve first; null: none is free. */
  public freePool(claim: number, at: Date): number | null {
    if (claim !== GENERAL && this.freeIn(claim, at) > 0) return claim;
    return this.freeIn(GENERAL, at) > 0 ? GENERAL : null;
  }

  /** As `freePool`, for somebody who comes now: not before those who wait for the same places. */
  public poolForNewcomer(claim: number, at: Date): number | null {
    const pool = this.freePool(claim, at);
    if (pool === null || this.waiting.size === 0) return pool;
    if (pool === GENERAL) return null;
    for (const each of this.waiting.values()) if (each === pool) return null;
    return pool;
  }

  public freeIn(pool: number, at: Date): number {
    if (!this.rules) return 0;
    const kept = reservesAt(this.rules, at);
    if (pool !== GENERAL) {
      const reserve = kept.find(({ id }) => id === pool);
      // Where capacity came down, reserves are no promise beyond it.
      return reserve ? Math.min(reserve.places - this.takenIn(pool), (this.rules.capacity ?? Infinity) - this.takenInAll) : 0;
    }
    if (this.rules.capacity === null) return Infinity;
    const ids = new Set(kept.map(({ id }) => id));
    const reserved = kept.reduce((sum, { id, places }) => sum + Math.max(places, this.takenIn(id)), 0);
    let taken = 0;
    for (const [id, count] of this.taken) if (!ids.has(id)) taken += count;
    return this.rules.capacity - reserved - taken;
  }

  public hold(agent: number, pool: number, how: PlaceOrigin, at: Date | null): void {
    this.drop(agent);
    this.holders.set(agent, { pool, how, at });
    this.take(pool, 1);
  }

  public offer(agent: number, claim: number, pool: number, until: Date): void {
    this.drop(agent);
    this.offers.set(agent, { claim, pool, until });
    this.take(pool, 1);
    // Nearly always the last one: all have the same time to answer.
    let at = this.ends.length;
    while (at > this.ended && (this.ends[at - 1]?.until ?? until) > until) at -= 1;
    this.ends.splice(at, 0, { agent, until });
  }

  public wait(agent: number, claim: number): void {
    this.drop(agent);
    this.waiting.set(agent, claim);
  }

  /** Out of all that he has. */
  public drop(agent: number): void {
    const held = this.holders.get(agent) ?? this.offers.get(agent);
    if (held) this.take(held.pool, -1);
    this.holders.delete(agent);
    this.offers.delete(agent);
    this.waiting.delete(agent);
    this.lapsed.delete(agent);
    this.received.delete(agent);
  }

  /** When the offer that ends first ends; null: there is none. */
  public nextMoment(): Date | null {
    for (let end = this.ends[this.ended]; end; end = this.ends[++this.ended]) if (this.offers.get(end.agent)?.until.getTime() === end.until.getTime()) return end.until;
    return null;
  }

  /** Offers that were not accepted until then, that second included, lapse; their places go on. */
  public lapse(until: Date): void {
    for (let end = this.nextMoment(); end && end <= until; end = this.nextMoment()) {
      const agent = this.ends[this.ended++]?.agent ?? 0;
      const claim = this.offers.get(agent)?.claim ?? GENERAL;
      this.drop(agent);
      this.lapsed.set(agent, { claim, at: end });
    }
  }

  /**
   * Free places go to those who wait, in their order: offered, or given where a capacity rose. Then to those whose offers lapsed, where a place was freed just now:
   * so that none goes round for ever between people who do not answer.
   */
  public pass(at: Date, { isGiven = false, isFreed = false }: { readonly isGiven?: boolean; readonly isFreed?: boolean } = {}): void {
    if (!this.rules || !this.isOn(at) || this.rules.mode === 'choice') return;
    if (!isGiven && this.isLastHours(at)) return;
    if (this.waiting.size > 0 && this.hasFree(at)) {
      // Taking one out while it is gone through leaves the others where they are.
      for (const [agent, claim] of this.waiting) if (!this.giveOrOffer(agent, claim, at, isGiven)) break;
    }
    if (!isFreed || isGiven || this.waiting.size > 0 || this.lapsed.size === 0 || !this.hasFree(at)) return;
    for (const [agent, { claim }] of [...this.lapsed]) if (!this.giveOrOffer(agent, claim, at, false)) break;
  }

  /** @returns is there anything left for those behind him? */
  private giveOrOffer(agent: number, claim: number, at: Date, isGiven: boolean): boolean {
    const pool = this.freePool(claim, at);
    if (pool === null) return this.hasFree(at);
    if (isGiven) this.hold(agent, pool, 'capacity', at);
    else if (this.rules) this.offer(agent, claim, pool, this.answerBy(this.rules, at));
    return this.hasFree(at);
  }

  private answerBy({ answerHours, startsAt }: SessionRules, at: Date): Date {
    return new Date(Math.min(at.getTime() + answerHours * HOUR_MS, startsAt.getTime() - 1000));
  }

  private hasFree(at: Date): boolean {
    return this.freeIn(GENERAL, at) > 0 || (this.rules?.reserves.some(({ id }) => this.freeIn(id, at) > 0) ?? false);
  }

  /** What an agent has; undefined: nothing. @param position from 1 */
  public standing(agent: number, position: number, now: Date): Standing | undefined {
    const held = this.holders.get(agent);
    if (held) return { kind: 'place', at: held.at, reserve: held.pool, how: held.how };
    const offer = this.offers.get(agent);
    if (offer) return { kind: 'offered', until: offer.until, reserve: offer.pool };
    const claim = this.waiting.get(agent);
    if (claim !== undefined) return { kind: 'waiting', position, mayTake: this.mayTake(claim, now) };
    const lapse = this.lapsed.get(agent);
    if (lapse) return { kind: 'lapsed', at: lapse.at, mayTake: this.isOn(now) && this.poolForNewcomer(lapse.claim, now) !== null };
    return this.received.has(agent) ? { kind: 'received' } : undefined;
  }

  /** In the last hours the first of the waiting who accepts has a free place. */
  public mayTake(claim: number, at: Date): boolean {
    return this.isOn(at) && this.isLastHours(at) && this.rules?.mode !== 'choice' && this.freePool(claim, at) !== null;
  }

  public figures(now: Date): PlaceFigures {
    const free = this.freeIn(GENERAL, now);
    const kept = this.rules ? reservesAt(this.rules, now) : [];
    return {
      places: this.holders.size,
      offered: this.offers.size,
      waiting: this.waiting.size,
      received: this.received.size,
      lapsed: this.lapsed.size,
      free: free === Infinity ? null : Math.max(0, free),
      freeReserved: Object.fromEntries(kept.map(({ id }) => [id, Math.max(0, this.freeIn(id, now))])),
      isCancelled: this.isCancelled
    };
  }

  private takenIn(pool: number): number {
    return this.taken.get(pool) ?? 0;
  }

  private take(pool: number, count: number): void {
    this.taken.set(pool, this.takenIn(pool) + count);
  }
}
