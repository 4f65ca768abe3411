import { fingerprint, inSeconds } from '../fingerprint/fingerprint';
import { Ledger } from './Ledger';
import type { Mark } from './Mark';
import type { RegistrationStep } from './RegistrationStep';
import { Replay } from './Replay';
import type { PlaceOrigin } from './Standing';

/** Ids as their distances, base 36: two or three characters each. */
export function packIds(ids: readonly number[]): string {
  let last = 0;
  return [...ids]
    .sort((a, b) => a - b)
    .map((id) => {
      const distance = id - last;
      last = id;
      return distance.toString(36);
    })
    .join(' ');
}

export function unpackIds(text: string): readonly number[] {
  let last = 0;
  return text === '' ? [] : text.split(' ').map((distance) => (last += parseInt(distance, 36)));
}

export function coveredBy({ id, at }: Pick<Mark, 'id' | 'at'>): (step: Pick<RegistrationStep, 'id' | 'created'>) => boolean {
  return (step) => step.id <= id && step.created.getTime() <= at * 1000;
}

export function stepsFingerprint(steps: readonly RegistrationStep[]): string {
  return fingerprint([...steps].sort((a, b) => a.id - b.id).map(({ id, authorId, editorId, created, altered, key, folder, claim }) => [id, authorId, editorId, inSeconds(created), altered, key, folder, claim]));
}

/** What of these steps a mark does not hold. */
export function notInMark(steps: readonly RegistrationStep[], mark: Pick<Mark, 'id' | 'at'>): readonly RegistrationStep[] {
  const isIn = coveredBy(mark);
  return steps.filter((step) => !isIn(step));
}

/** The computation as a mark has it. */
export function fromMark(session: number, mark: Mark): Replay {
  const ledger = new Ledger();
  ledger.rules = mark.rules;
  ledger.isCancelled = mark.isCancelled;
  for (const [key, ids] of Object.entries(mark.places)) {
    const [pool = '0', how = 'registered'] = key.split(' ');
    for (const agent of unpackIds(ids)) ledger.hold(agent, Number(pool), how as PlaceOrigin, null);
  }
  for (const [agent, claim] of mark.waiting) ledger.wait(agent, claim);
  for (const [agent, claim, pool, until] of mark.offers) ledger.offer(agent, claim, pool, new Date(until * 1000));
  for (const [agent, claim, at] of mark.lapsed) ledger.lapsed.set(agent, { claim, at: new Date(at * 1000) });
  for (const [agent, claim] of mark.received) ledger.received.set(agent, claim);
  for (const agent of unpackIds(mark.declined)) ledger.declined.add(agent);
  for (const [agent, at, reason] of mark.barred) ledger.barred.set(agent, { at: new Date(at * 1000), reason, by: mark.isDrawn && reason === '' ? 'draw' : 'organiser' });
  const replay = new Replay(session, ledger, new Date(mark.at * 1000));
  replay.commitment = mark.commitment;
  replay.isDrawn = mark.isDrawn;
  replay.isBegun = mark.isBegun;
  return replay;
}
