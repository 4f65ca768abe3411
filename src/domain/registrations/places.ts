import type { Arrival } from '../arrival/Arrival';
import { inOrder } from '../arrival/arrivalOfRows';
import { orderOfArrival } from '../arrival/orderOfArrival';
import type { Mark } from './Mark';
import { fromMark, notInMark } from './marks';
import type { RegistrationDecision } from './RegistrationDecision';
import type { RegistrationStep, StepFolder } from './RegistrationStep';
import { readStepKey, STEP_FOLDERS } from './RegistrationStep';
import { Replay } from './Replay';
import type { Places, StepExclusion, VoidReason } from './Standing';

export interface PlacesInput {
  readonly session: { readonly id: number; readonly box: string };
  readonly decisions: readonly RegistrationDecision[];
  readonly steps: readonly RegistrationStep[];
  /** Steps that it holds, and decisions, are not looked at again. */
  readonly mark?: Mark | null;
}

export interface Replayed {
  readonly replay: Replay;
  readonly exclusions: readonly StepExclusion[];
  readonly outOfOrder: readonly number[];
}

/**
 * The places of a session at a moment: a function of what is stored, and of nothing else. Any order of reading, and any duplicate, gives the same.
 * @param now by the server's clock: offers lapse until then
 */
export function places(input: PlacesInput, now: Date): Places {
  const { replay, exclusions, outOfOrder } = replayed(input, now);
  const { ledger, ignored } = replay;
  return { standings: replay.standings(now), waiting: [...ledger.waiting.keys()], figures: ledger.figures(now), drawn: replay.drawn, exclusions, ignored, outOfOrder };
}

/** A page knows the server's clock to some seconds. */
const CLOCK_MS = 15_000;

/** Now, but not before what was stored last: a page whose clock is a moment behind counts what it read. A time that somebody chose moves nothing by more than that. */
export function momentOf(now: Date, rows: readonly { readonly created: Date }[]): Date {
  const latest = rows.reduce((time, { created }) => (created.getTime() <= now.getTime() + CLOCK_MS ? Math.max(time, created.getTime()) : time), now.getTime());
  return new Date(latest);
}

/** The computation itself, up to a moment. */
export function replayed({ session, decisions, steps, mark = null }: PlacesInput, to: Date): Replayed {
  const replay = mark ? fromMark(session.id, mark) : new Replay(session.id);
  const exclusions: StepExclusion[] = [];
  const outOfOrder: number[] = [];
  const exclude = ({ id, authorId, editorId, key, created }: RegistrationStep, reason: VoidReason): void => {
    exclusions.push({ stepId: id, reason, authorId, editorId, key, created });
  };
  const rest = mark ? notInMark(steps, mark) : steps;
  const byId = new Map(rest.map((step) => [step.id, step]));
  const decided = inOrder(decisions).filter(({ id }) => id > (mark?.decision ?? 0));
  // Where the mark ends, everything in it came before.
  const anchor: readonly Arrival[] = mark && mark.steps > 0 ? [{ id: mark.id, created: new Date(mark.at * 1000), authorId: 0, altered: false, isAnchor: true }] : [];
  let next = 0;
  const decideUntil = (at: Date): void => {
    for (let decision = decided[next]; decision && decision.created <= at; decision = decided[++next]) {
      replay.advance(decision.created);
      replay.decide(decision);
    }
  };
  for (const { item, at, isOutOfStep } of orderOfArrival<Arrival>([...byId.values(), ...anchor])) {
    const step = byId.get(item.id);
    if (!step) continue;
    // A second later it may be: what came after it need not be.
    if (at > to) continue;
    if (isOutOfStep) outOfOrder.push(step.id);
    const key = readStepKey(session.box, step.key);
    const folder = STEP_FOLDERS.find((name) => name === step.folder);
    const reason = step.altered || step.editorId !== step.authorId ? 'altered' : !key || !folder ? 'unreadable' : key.agentId !== step.authorId ? 'forgedKey' : null;
    if (reason) {
      exclude(step, reason);
      continue;
    }
    // In one second the organiser's word comes first.
    decideUntil(at);
    replay.advance(at);
    const refusal = replay.step({ agent: step.authorId, folder: folder as StepFolder, claim: step.claim, at });
    if (refusal) exclude(step, refusal);
  }
  decideUntil(to);
  replay.advance(to);
  return { replay, exclusions, outOfOrder };
}
