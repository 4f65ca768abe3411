import { callKeys } from '../../data/calls/callKeys';
import type { ThreadState } from '../../domain/calls/threadState';
import { useSeen } from './useSeen';

/** Remembers that its author has the answer before his eyes: it awaits him no more. @param thread undefined: it is somebody else's */
export function useSawAnswer(thread: ThreadState | undefined): void {
  useSeen(thread?.answer ? { contribution: thread.contribution.id, decision: thread.answer.decision.id } : null, callKeys.mineIn([]));
}
