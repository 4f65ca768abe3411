import * as React from 'react';
import type { SharedReads, Waiting, WaitingProvider } from '../../../data/waiting/Waiting';
import { usePage } from '../../../shell/Page';
import type { QueryClient } from '../../../shell/queries/QueryClient';
import { useQueries, useQueryClient } from '../../../shell/queries/useQuery';

export interface WaitingRead {
  readonly kind: string;
  /** Undefined: not read yet, or not readable. */
  readonly waiting: readonly Waiting[] | undefined;
  readonly isFailed: boolean;
  retry(): void;
}

const keyOf = ({ kind }: WaitingProvider): readonly unknown[] => ['waiting', kind];

/** What each topic says, each for itself; asked again when what it rests on changes, e.g. when a vote on the same page is stored. */
export function useWaiting(providers: readonly WaitingProvider[], serverNow: () => Date): readonly WaitingRead[] {
  const queries = useQueryClient();
  const { timeZone } = usePage().formats;
  const reads = React.useMemo(() => sharedReads(queries), [queries]);
  const results = useQueries(providers.map((provider) => ({ queryKey: keyOf(provider), queryFn: () => provider.waiting(serverNow(), reads, timeZone) })));
  React.useEffect(
    () =>
      queries.subscribe(([topic]) => {
        for (const provider of providers) if (provider.topic === topic) void queries.invalidateQueries(keyOf(provider));
      }),
    [queries, providers]
  );
  return providers.map(({ kind }, index) => {
    const result = results[index];
    return { kind, waiting: result?.data, isFailed: result !== undefined && result.error !== null && result.data === undefined, retry: () => void result?.refetch() };
  });
}

/** The page's own cache of the web: what is fresh in it is not asked for again. */
function sharedReads(queries: QueryClient): SharedReads {
  return { fetch: (key, read) => queries.fetchQuery({ queryKey: key, queryFn: read }) };
}
