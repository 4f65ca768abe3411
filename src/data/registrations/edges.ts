import type { StepKind } from '../../domain/registrations/RegistrationStep';
import type { OpenedSession } from './RegistrationServices';

/** The page knows the server's clock to the second, and a request takes a few: so near an edge, the server alone decides. */
const NEAR_MS = 15_000;

/** Is it certain, before anything is sent, that it would not count? */
export function edgeOf({ session, isCancelled }: OpenedSession, kind: StepKind, now: Date): 'tooEarly' | 'tooLate' | null {
  const { opensAt, closesAt, startsAt } = session;
  const isPast = (edge: Date | null): boolean => edge !== null && now.getTime() > edge.getTime() + NEAR_MS;
  if (kind === 'register' && opensAt && now.getTime() < opensAt.getTime() - NEAR_MS) return 'tooEarly';
  if (isPast(startsAt)) return 'tooLate';
  if (kind === 'register') return isCancelled || isPast(closesAt) ? 'tooLate' : null;
  // Who only waits may leave up to the start: the computation tells.
  return kind === 'accept' && isCancelled ? 'tooLate' : null;
}

/** Is any moment near at which something opens or ends? */
export function isNearEdge({ session }: OpenedSession, now: Date): boolean {
  const { opensAt, closesAt, startsAt, cancelUntil } = session;
  return [opensAt, closesAt, startsAt, cancelUntil].some((edge) => edge !== null && Math.abs(edge.getTime() - now.getTime()) < NEAR_MS);
}
