import { monthsAfter } from '../retention/monthsAfter';
import type { BoardContent } from './boardRow';
import type { RequestRules } from './RequestRules';
import type { RequestState, RequestStep } from './StateOfRequest';

/** Requests that ended without a space. */
export const endedSteps: readonly RequestStep[] = ['refused', 'merged', 'withdrawn'];
const NOBODY = { id: 1, name: '' } as const;

/** Is what was said of it kept for long enough? @param endedAt null: it did not end */
export function isOverdue(endedAt: Date | null, { keepYears }: Pick<RequestRules, 'keepYears'>, now: Date): boolean {
  return endedAt !== null && monthsAfter(endedAt, 12 * keepYears) <= now;
}

/** What stays of a request that is figures only: times and directions, by which its month is counted as before. No name, nothing that anybody wrote. */
export function figuresOnly({ facts, directions }: BoardContent): BoardContent {
  return { name: '', requester: NOBODY, directions, follower: null, facts, awaited: [], reviewOn: null, partners: [], ignored: 0 };
}

/** When a community that had a space ended; null: it lives, or is archived. */
export function closedAt({ step, course }: Pick<RequestState, 'step' | 'course'>): Date | null {
  if (step !== 'closed') return null;
  const ends = course.filter(({ said }) => said.kind === 'closed' || (said.kind === 'reviewed' && (said.outcome === 'close' || said.outcome === 'merge')));
  return ends.at(-1)?.created ?? null;
}
