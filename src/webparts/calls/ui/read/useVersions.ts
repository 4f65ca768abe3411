import * as React from 'react';
import type { Decision } from '../../../../domain/calls/Decision';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { useTexts } from '../queries';

export interface VersionsRead {
  /** All of them, rising, the same array as long as nothing changes; undefined until all are read. */
  readonly versions: readonly TextVersion[] | undefined;
  readonly error: unknown;
  refetch(): void;
}

/** All versions of the text of a call. */
export function useVersions(callId: number, published: readonly Decision[]): VersionsRead {
  const reads = useTexts(callId, published);
  const texts = reads.flatMap(({ data }) => data?.text ?? []);
  const key = texts.map(({ version }) => version).join();
  const isComplete = texts.length === published.length;
  // The texts of a version never change: their numbers say all.
  const versions = React.useMemo(() => (isComplete ? [...texts].sort((a, b) => a.version - b.version) : undefined), [key, isComplete]);
  return { versions, error: reads.find(({ error }) => error)?.error, refetch: () => reads.forEach(({ error, refetch }) => error && void refetch()) };
}
