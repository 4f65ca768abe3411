import type { CallPhase, CallState } from './callState';

/** Why nobody, or this reader, contributes now. */
export type ContributionRefusal = Exclude<CallPhase, 'open'> | 'forbidden';

/** May the reader say something in a call now? Null: yes. The server's word comes after: once it has closed the call, it refuses. */
export function mayContribute({ phase }: Pick<CallState, 'phase'>, rights: { readonly mayContribute: boolean }): ContributionRefusal | null {
  if (phase !== 'open') return phase;
  return rights.mayContribute ? null : 'forbidden';
}
