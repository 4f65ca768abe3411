import { orderOfArrival } from '../arrival/orderOfArrival';
import { fingerprint, inSeconds } from '../fingerprint/fingerprint';
import type { Mark } from './Mark';
import { coveredBy, notInMark, packIds, stepsFingerprint } from './marks';
import type { PlacesInput } from './places';
import { replayed } from './places';
import type { RegistrationStep } from './RegistrationStep';
import type { Replay } from './Replay';
import { rulesOf } from './Session';
import type { PlaceOrigin } from './Standing';

/** A mark ends so long before it is made: what was stored then has been seen by everybody. */
const SETTLED_MS = 120_000;
/** So many steps are never in a mark: an id far above all others has its place behind what is still to come. */
export const LEFT = 20;

/**
 * Where the computation stands a moment ago; null: nothing new can be kept.
 * @param input with all steps, or with those since its own mark
 */
export function makeMark(input: PlacesInput, now: Date, left: number = LEFT): Mark | null {
  const { session, decisions, mark: before = null } = input;
  const fresh = [...new Map((before ? notInMark(input.steps, before) : input.steps).map((step) => [step.id, step])).values()];
  const end = endOf(fresh, new Date(now.getTime() - SETTLED_MS), left);
  if (!end || (before && (end.id <= before.id || (inSeconds(end.created) ?? 0) < before.at))) return null;
  const at = inSeconds(end.created) ?? 0;
  const covered = fresh.filter(coveredBy({ id: end.id, at }));
  const { replay } = replayed({ session, decisions, steps: covered, mark: before }, new Date(at * 1000));
  return {
    id: end.id,
    at,
    decision: decisions.filter(({ created }) => (inSeconds(created) ?? 0) <= at).reduce((newest, { id }) => Math.max(newest, id), before?.decision ?? 0),
    steps: (before?.steps ?? 0) + covered.length,
    print: before ? '' : stepsFingerprint(covered),
    ...snapshot(replay)
  };
}

/** Does a mark say what all steps say, and were these all there when it was made? @param input with all steps; its own mark is not looked at */
export function isTrueMark({ session, decisions, steps }: PlacesInput, mark: Mark): boolean {
  const covered = [...new Map(steps.map((step) => [step.id, step])).values()].filter(coveredBy(mark));
  if (covered.length !== mark.steps || (mark.print !== '' && mark.print !== stepsFingerprint(covered))) return false;
  const { replay } = replayed({ session, decisions: decisions.filter(({ id }) => id <= mark.decision), steps: covered }, new Date(mark.at * 1000));
  const said = snapshot(replay);
  return fingerprint(said) === fingerprint(Object.fromEntries(Object.keys(said).map((name) => [name, mark[name as keyof typeof said]])));
}

/** All on which what comes later depends. */
function snapshot({ ledger, commitment, isDrawn, isBegun }: Replay): Omit<Mark, 'id' | 'at' | 'decision' | 'steps' | 'print'> {
  const places: Record<`${number} ${PlaceOrigin}`, string> = {};
  const groups = new Map<`${number} ${PlaceOrigin}`, number[]>();
  for (const [agent, { pool, how }] of ledger.holders) {
    const group = groups.get(`${pool} ${how}`) ?? [];
    group.push(agent);
    groups.set(`${pool} ${how}`, group);
  }
  for (const key of [...groups.keys()].sort()) places[key] = packIds(groups.get(key) ?? []);
  return {
    rules: ledger.rules && rulesOf(ledger.rules),
    isCancelled: ledger.isCancelled,
    commitment,
    isDrawn,
    isBegun,
    places,
    waiting: [...ledger.waiting],
    offers: [...ledger.offers].map(([agent, { claim, pool, until }]) => [agent, claim, pool, inSeconds(until) ?? 0]),
    lapsed: [...ledger.lapsed].map(([agent, lapse]) => [agent, lapse.claim, inSeconds(lapse.at) ?? 0]),
    received: [...ledger.received],
    declined: packIds([...ledger.declined]),
    barred: [...ledger.barred].map(([agent, { at, by, reason }]) => [agent, inSeconds(at) ?? 0, by === 'draw' ? '' : reason])
  };
}

/** The last step up to which ids and times alone say what comes before and what after. */
function endOf(steps: readonly RegistrationStep[], settled: Date, left: number): RegistrationStep | null {
  const order = orderOfArrival(steps).map(({ item }) => item);
  let highest = 0;
  let latest = 0;
  const isHighest = order.map(({ id, created }) => {
    const is = id >= highest && created.getTime() >= latest;
    highest = Math.max(highest, id);
    latest = Math.max(latest, created.getTime());
    return is;
  });
  for (let index = order.length - 1 - left; index >= 0; index--) {
    const step = order[index];
    if (!step || !isHighest[index] || step.created > settled) continue;
    if (!order.slice(index + 1).some(({ id, created }) => id <= step.id && created <= step.created)) return step;
  }
  return null;
}
