import { contributionKinds } from '../../../../domain/calls/Call';
import type { PassageCounts } from '../../../../domain/calls/Thread';

/** Contributions under a passage, replies apart. */
export function totalOf(counts: PassageCounts | undefined, passage: number): number {
  const count = counts?.[passage] ?? {};
  return contributionKinds.reduce((sum, kind) => sum + (count[kind] ?? 0), 0);
}
