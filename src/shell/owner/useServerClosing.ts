import * as React from 'react';
import { useMutation } from '../queries/useMutation';
import { useQuery, useQueryClient } from '../queries/useQuery';

interface ServerClosingOptions<C> {
  /** Names in the cache what the server does. */
  readonly queryKey: readonly unknown[];
  /** What the server is to do; undefined: whatever it does. */
  readonly wanted: C | undefined;
  /** What it does. */
  read(): Promise<C>;
  change(wanted: C): Promise<void>;
}

/**
 * On the page of somebody who may, beside what he looks at: has the server refuse what is said in something that is over, and take it again once
 * that was reopened. What the server really does is read and said elsewhere, and a change that failed is tried again at the next visit.
 */
export function useServerClosing<C extends string | boolean>({ queryKey, wanted, read, change }: ServerClosingOptions<C>): void {
  const queries = useQueryClient();
  const now = useQuery({ queryKey, enabled: wanted !== undefined, queryFn: read }).data;
  const changing = useMutation({
    mutationKey: queryKey,
    mutationFn: async (next: C) => {
      await change(next);
      return read();
    },
    onSuccess: (found) => queries.setQueryData(queryKey, found)
  });
  const next = now === undefined || wanted === undefined || wanted === now || changing.isLoading || changing.error !== null ? undefined : wanted;
  const { mutate } = changing;
  React.useEffect(() => {
    if (next !== undefined) mutate(next);
  }, [next, mutate]);
}
