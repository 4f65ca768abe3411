import * as React from 'react';
import type { ObservedOptions, QueryKey } from './Query';
import type { QueryClient } from './QueryClient';

const QueryClientContext = React.createContext<QueryClient | undefined>(undefined);

export function QueryClientProvider({ client, children }: { readonly client: QueryClient; readonly children: React.ReactNode }): React.ReactElement {
  return <QueryClientContext.Provider value={client}>{children}</QueryClientContext.Provider>;
}

/** @throws Error outside of a mounted web part */
export function useQueryClient(): QueryClient {
  const client = React.useContext(QueryClientContext);
  if (!client) throw new Error('useQueryClient is for the screens of a mounted web part.');
  return client;
}

export interface UseQueryOptions<T> extends ObservedOptions<T> {
  readonly queryKey: QueryKey;
}

export interface UseQueryResult<T> {
  /** Undefined until it was read once. What was read before stays when a later read fails. */
  readonly data: T | undefined;
  /** Null where the last read succeeded. */
  readonly error: unknown;
  refetch(): Promise<void>;
}

/** Something that is read from the site, shared with whoever shows the same. */
export function useQuery<T>(options: UseQueryOptions<T>): UseQueryResult<T> {
  const results = useQueries([options]);
  const query = useQueryClient().query<T>(options.queryKey);
  return results[0] ?? { data: query.data, error: query.error, refetch: () => query.refetch() };
}

/** Several of one kind, as many as there are. */
export function useQueries<T>(options: readonly UseQueryOptions<T>[]): readonly UseQueryResult<T>[] {
  const client = useQueryClient();
  const [, render] = React.useReducer((times: number) => times + 1, 0);
  const latest = React.useRef(options);
  latest.current = options;
  const watched = JSON.stringify(options.map(({ queryKey, enabled }) => [queryKey, enabled]));
  const observed = React.useRef<string>();
  const results = options.map((option): UseQueryResult<T> => {
    const query = client.query<T>(option.queryKey);
    // What failed before is read again in a moment.
    const isTriedAgain = query.data === undefined && observed.current !== watched && query.isDue(option);
    return { data: query.data, error: isTriedAgain ? null : query.error, refetch: () => query.refetch() };
  });
  const shown = React.useRef(results);
  shown.current = results;
  React.useEffect(() => {
    observed.current = watched;
    const queries = latest.current.map(({ queryKey }) => client.query<T>(queryKey));
    // What is told at the end of a turn may meet somebody who left during it.
    let isLeft = false;
    const changed = (): void => {
      if (!isLeft && queries.some(({ data, error }, index) => shown.current[index]?.data !== data || shown.current[index]?.error !== error)) render();
    };
    const ends = latest.current.map((first, index) => queries[index]?.observe({ options: () => latest.current[index] ?? first, changed }));
    // What came between the rendering and this.
    changed();
    return () => {
      isLeft = true;
      ends.forEach((end) => end?.());
    };
  }, [client, watched]);
  return results;
}
