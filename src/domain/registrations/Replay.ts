import { drawOrder, isSeedOf } from './drawOrder';
import { GENERAL, Ledger } from './Ledger';
import type { RegistrationDecision } from './RegistrationDecision';
import type { SessionRules } from './Session';
import type { IgnoredDecision, PlaceOrigin, Standing, VoidReason } from './Standing';
import type { StepFolder } from './RegistrationStep';

/** Offers and reserves end with their second. */
const SECOND_MS = 1000;

/** What an agent did, judged to be his. */
export interface Deed {
  readonly agent: number;
  readonly folder: StepFolder;
  readonly claim: number;
  readonly at: Date;
}

/** Follows what happened to a session, in its order, and what time alone does in between. It knows no clock. */
export class Replay {
  public readonly ignored: IgnoredDecision[] = [];
  /** Those who have nothing now. */
  public readonly past = new Map<number, Standing>();
  public commitment = '';
  public isDrawn = false;
  /** Who asked when it was drawn, with what each claims; null: it was not, or a mark holds it. */
  public drawn: ReadonlyMap<number, number> | null = null;
  /** Somebody registered: how places are given is fixed. */
  public isBegun = false;

  /** @param moment until when time has done what it does */
  public constructor(
    private readonly session: number,
    public readonly ledger: Ledger = new Ledger(),
    private moment = new Date(0)
  ) {}

  /** What happens by itself until then: offers lapse, reserves end. */
  public advance(to: Date): void {
    for (let at = this.nextMoment(to); at; at = this.nextMoment(to)) {
      this.moment = at;
      this.ledger.lapse(new Date(at.getTime() - SECOND_MS));
      this.ledger.pass(at);
    }
    if (to > this.moment) this.moment = to;
  }

  /** @returns why it does not count; null: it does */
  public step({ agent, folder, claim, at }: Deed): VoidReason | null {
    const { ledger } = this;
    const reason = folder === 'in' ? this.register(agent, this.knownClaim(claim), at) : folder === 'out' ? this.leave(agent, at) : this.accept(agent, at);
    if (reason && !ledger.isLive(agent)) this.past.set(agent, this.uncounted(agent, reason, at));
    if (!reason && folder === 'in') this.isBegun = true;
    if (!reason && ledger.isLive(agent)) this.past.delete(agent);
    return reason;
  }

  public decide(decision: RegistrationDecision): void {
    const why = this.obey(decision, decision.created);
    if (why) this.ignored.push({ decisionId: decision.id, why });
  }

  /** Everybody who has, or had, anything. */
  public standings(now: Date): ReadonlyMap<number, Standing> {
    const { ledger } = this;
    const standings = new Map<number, Standing>(this.past);
    for (const [agent, { at, reason, by }] of ledger.barred) if (!ledger.isLive(agent)) standings.set(agent, { kind: 'refused', at, reason, by });
    let position = 0;
    for (const agents of [ledger.holders, ledger.offers, ledger.waiting, ledger.lapsed, ledger.received]) {
      for (const agent of agents.keys()) {
        const standing = ledger.standing(agent, agents === ledger.waiting ? ++position : 0, now);
        if (standing) standings.set(agent, standing);
      }
    }
    return standings;
  }

  private nextMoment(to: Date): Date | null {
    const end = this.ledger.nextMoment();
    let next = end && end.getTime() + SECOND_MS <= to.getTime() ? end : null;
    for (const { until } of this.ledger.rules?.reserves ?? []) {
      if (until && until.getTime() + SECOND_MS > this.moment.getTime() && until.getTime() + SECOND_MS <= to.getTime() && (!next || until < next)) next = until;
    }
    return next && new Date(next.getTime() + SECOND_MS);
  }

  private register(agent: number, claim: number, at: Date): VoidReason | null {
    const { ledger } = this;
    const { rules } = ledger;
    if (!rules) return 'early';
    if (ledger.isCancelled) return 'cancelled';
    if (rules.opensAt && at < rules.opensAt) return 'early';
    if (at >= rules.startsAt || (rules.closesAt && at > rules.closesAt)) return 'late';
    if (ledger.isLive(agent) && !ledger.lapsed.has(agent)) return 'outOfTurn';
    if (ledger.barred.has(agent)) return 'barred';
    if (rules.mode === 'choice' || (rules.mode === 'draw' && !this.isDrawn)) {
      // Who draws lots knows nobody when he seals them.
      if (rules.mode === 'draw' && this.commitment === '') return 'early';
      ledger.received.set(agent, claim);
      return null;
    }
    const pool = ledger.poolForNewcomer(claim, at);
    if (pool !== null) {
      ledger.hold(agent, pool, 'registered', at);
      return null;
    }
    if (ledger.declined.has(agent)) return 'declined';
    if (ledger.waiting.size >= rules.waitingSize) return 'full';
    ledger.wait(agent, claim);
    return null;
  }

  private leave(agent: number, at: Date): VoidReason | null {
    const { ledger } = this;
    if (!ledger.isLive(agent)) return 'outOfTurn';
    const { rules } = ledger;
    const held = ledger.holders.get(agent);
    if (rules && (at >= rules.startsAt || (held && rules.cancelUntil && at > rules.cancelUntil))) return 'late';
    const hasDeclined = ledger.offers.has(agent) || held?.how === 'accepted';
    const isFreed = held !== undefined || ledger.offers.has(agent);
    ledger.drop(agent);
    if (hasDeclined) ledger.declined.add(agent);
    this.past.set(agent, { kind: 'withdrawn', at, hasDeclined });
    if (isFreed) ledger.pass(at, { isFreed: held !== undefined });
    return null;
  }

  private accept(agent: number, at: Date): VoidReason | null {
    const { ledger } = this;
    if (!ledger.isOn(at)) return ledger.isCancelled ? 'cancelled' : 'late';
    const offer = ledger.offers.get(agent);
    if (offer) {
      ledger.hold(agent, offer.pool, 'accepted', at);
      return null;
    }
    const claim = ledger.waiting.get(agent);
    if (claim !== undefined) {
      const pool = ledger.mayTake(claim, at) ? ledger.freePool(claim, at) : null;
      if (pool === null) return ledger.isLastHours(at) ? 'taken' : 'outOfTurn';
      ledger.hold(agent, pool, 'accepted', at);
      return null;
    }
    const lapse = ledger.lapsed.get(agent);
    const pool = lapse ? ledger.poolForNewcomer(lapse.claim, at) : null;
    if (pool === null) return lapse ? 'taken' : 'outOfTurn';
    ledger.hold(agent, pool, 'accepted', at);
    return null;
  }

  private obey({ kind, content, reason, isAltered }: RegistrationDecision, at: Date): IgnoredDecision['why'] | null {
    const { ledger } = this;
    if (isAltered) return 'altered';
    switch (kind) {
      case 'published':
      case 'changed':
        return content.session ? this.change(content.session, at, kind === 'published') : null;
      case 'capacity':
        return content.capacity === undefined || !ledger.rules ? null : this.change({ ...ledger.rules, capacity: content.capacity }, at, false);
      case 'cancelled':
        ledger.isCancelled = true;
        for (const [agent, { claim }] of [...ledger.offers]) {
          ledger.drop(agent);
          ledger.lapsed.set(agent, { claim, at });
        }
        return null;
      case 'moved':
        return content.to === 'in' ? this.moveIn(content.people ?? [], 'moved', at) : this.bar(content.people ?? [], reason, at);
      case 'chosen':
        return ledger.rules?.mode === 'choice' ? this.moveIn(content.people ?? [], 'chosen', at) : 'otherMode';
      case 'refused':
        return ledger.rules?.mode === 'choice' ? this.bar(content.people ?? [], reason, at) : 'otherMode';
      case 'committed':
        if (this.commitment !== '') return 'seed';
        this.commitment = content.commitment ?? '';
        return null;
      case 'drawn':
        return this.draw(content.seed ?? '', at);
      case 'mark':
      case 'purged':
        return null;
    }
  }

  private change(next: SessionRules, at: Date, isFirst: boolean): IgnoredDecision['why'] | null {
    const { ledger } = this;
    const before = ledger.rules;
    if (isFirst && before) return null;
    const rules = before && this.isBegun && next.mode !== before.mode ? { ...next, mode: before.mode } : next;
    if (rules.capacity !== null && rules.capacity < ledger.takenInAll && rules.capacity !== before?.capacity) return 'belowTaken';
    ledger.rules = rules;
    this.endOffersBeforeStart(rules);
    if (rules.capacity === null || (before?.capacity != null && rules.capacity > before.capacity)) ledger.pass(at, { isGiven: true });
    else ledger.pass(at);
    return null;
  }

  /** Nothing is kept for anybody once the session began, be it earlier than was said. */
  private endOffersBeforeStart({ startsAt }: SessionRules): void {
    const last = new Date(startsAt.getTime() - SECOND_MS);
    for (const [agent, { claim, pool, until }] of [...this.ledger.offers]) if (until > last) this.ledger.offer(agent, claim, pool, last);
  }

  private moveIn(people: readonly { readonly id: number }[], how: PlaceOrigin, at: Date): IgnoredDecision['why'] | null {
    const { ledger } = this;
    if (!ledger.rules || ledger.isCancelled) return 'over';
    let why: IgnoredDecision['why'] | null = null;
    for (const { id } of people) {
      if (ledger.holders.has(id)) continue;
      const claim = ledger.waiting.get(id) ?? ledger.received.get(id) ?? ledger.lapsed.get(id)?.claim ?? GENERAL;
      const pool = ledger.offers.get(id)?.pool ?? ledger.freePool(claim, at) ?? this.anyFree(at);
      if (pool === null) why = 'full';
      else {
        ledger.barred.delete(id);
        this.past.delete(id);
        ledger.hold(id, pool, how, at);
      }
    }
    return why;
  }

  /** The organiser may give a reserved place to whom he will: he says why. */
  private anyFree(at: Date): number | null {
    return this.ledger.rules?.reserves.find(({ id }) => this.ledger.freeIn(id, at) > 0)?.id ?? null;
  }

  private bar(people: readonly { readonly id: number }[], reason: string, at: Date): null {
    const { ledger } = this;
    let isFreed = false;
    for (const { id } of people) {
      isFreed ||= ledger.holders.has(id) || ledger.offers.has(id);
      ledger.drop(id);
      ledger.barred.set(id, { at, reason, by: 'organiser' });
    }
    if (isFreed) ledger.pass(at, { isFreed });
    return null;
  }

  private draw(seed: string, at: Date): IgnoredDecision['why'] | null {
    const { ledger } = this;
    const { rules } = ledger;
    if (rules?.mode !== 'draw') return 'otherMode';
    if (this.isDrawn || !isSeedOf(seed, this.commitment)) return 'seed';
    if (rules.closesAt && at <= rules.closesAt) return 'tooEarly';
    this.isDrawn = true;
    const claims = new Map(ledger.received);
    this.drawn = claims;
    for (const agent of drawOrder(this.session, seed, claims)) {
      const claim = claims.get(agent) ?? GENERAL;
      const pool = ledger.poolForNewcomer(claim, at);
      ledger.drop(agent);
      if (pool !== null) ledger.hold(agent, pool, 'drawn', at);
      else if (ledger.waiting.size < rules.waitingSize) ledger.wait(agent, claim);
      else ledger.barred.set(agent, { at, reason: '', by: 'draw' });
    }
    return null;
  }

  /** A reserve that the session does not have claims nothing. */
  private knownClaim(claim: number): number {
    return this.ledger.rules?.reserves.some(({ id }) => id === claim) ? claim : GENERAL;
  }

  private uncounted(agent: number, why: VoidReason, at: Date): Standing {
    const before = this.past.get(agent);
    // Who had nothing and took nothing back stays what he was.
    if (why === 'outOfTurn' && before) return before;
    return why === 'late' ? { kind: 'late', at } : { kind: 'void', at, why };
  }
}
