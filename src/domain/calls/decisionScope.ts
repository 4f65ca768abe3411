import type { Decision } from './Decision';
import { kindsOfMany } from './Decision';

/** What a decision is about: the call, many of its contributions at once, or one of them. So it is read: with the call, once a visit, or with each page. */
export type DecisionScope = 'call' | 'group' | 'one';

export function scopeOf({ contribution, kind }: Pick<Decision, 'contribution' | 'kind'>): DecisionScope {
  if (contribution > 0) return 'one';
  return kindsOfMany.includes(kind) ? 'group' : 'call';
}
