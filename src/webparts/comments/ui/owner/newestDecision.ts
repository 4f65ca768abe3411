import type { OpenedCall } from '../../../../domain/calls/Thread';

/** The newest decision on the comments as a whole that the reader has before him; 0: none. */
export function newestDecision({ decisions }: OpenedCall): number {
  return Math.max(0, ...decisions.map(({ id }) => id));
}
