import * as React from 'react';
import type { Decision } from '../../../../domain/calls/Decision';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { useTexts } from '../queries';
import { useSame } from '../useSame';

export interface VersionsRead {
  /** All of them, rising, the same array as long as nothing changes; undefined until all are read. */
  readonly versions: readonly TextVersion[] | undefined;
  readonly error: unknown;
  refetch(): Promise<void>;
}

/** All versions of the text of a call; the same object as long as nothing changes. */
export function useVersions(callId: number, published: readonly Decision[]): VersionsRead {
  const reads = useTexts(callId, published);
  const latest = React.useRef(reads);
  latest.current = reads;
  const texts = useSame(reads.flatMap(({ data }) => data?.text ?? []).sort((a, b) => a.version - b.version));
  const error = reads.find((read) => read.error)?.error;
  const isComplete = texts.length === published.length;
  return React.useMemo(
    () => ({ versions: isComplete ? texts : undefined, error, refetch: async () => void (await Promise.all(latest.current.filter(({ error: failure }) => failure !== null).map((read) => read.refetch()))) }),
    [texts, isComplete, error]
  );
}
