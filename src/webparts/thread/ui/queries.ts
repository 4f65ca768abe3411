import * as React from 'react';
import type { ThreadRead } from '../../../data/thread/Thread';
import type { ThreadServices } from '../../../data/thread/threadServices';
import type { Follow } from '../../../domain/thread/Follow';
import { useMutation } from '../../../shell/queries/useMutation';
import type { UseQueryResult } from '../../../shell/queries/useQuery';
import { useQuery, useQueryClient } from '../../../shell/queries/useQuery';
import { useServices } from '../../../shell/services';

/** What the screens of a thread talk to. */
export const useThreadServices = (): ThreadServices => useServices<ThreadServices>();

/** Keys of the cache; everything about threads begins with `thread`. */
export const threadKeys = { all: ['thread'], own: ['thread', 'own'], help: ['thread', 'help'], news: (follows: readonly Follow[]) => ['thread', 'news', ...follows.map(({ kind, id, part, name }) => `${kind}-${id}-${part}-${kind === 'skill' ? name : ''}`)] } as const;

export interface ThreadReading {
  readonly read: ThreadRead;
  /** The reader's own number in the site. */
  readonly me: number;
}

export interface ThreadResult extends UseQueryResult<ThreadReading> {
  readonly isReadingOlder: boolean;
  /** What went wrong with it last; null. */
  readonly olderError: unknown;
  readOlder(): void;
}

/** What is new in what is followed, and the way further back. */
export function useThread(follows: readonly Follow[]): ThreadResult {
  const { thread, userId } = useThreadServices();
  const queries = useQueryClient();
  const key = threadKeys.news(follows);
  const result = useQuery<ThreadReading>({
    queryKey: key,
    queryFn: async () => {
      const [read, me] = await Promise.all([thread.read(follows), userId()]);
      return { read, me };
    }
  });
  const older = useMutation({
    mutationKey: ['thread', 'older'],
    mutationFn: () => thread.older(follows),
    onSuccess: (read) => result.data && queries.setQueryData<ThreadReading>(key, { ...result.data, read })
  });
  const { mutate } = older;
  return { ...result, isReadingOlder: older.isLoading, olderError: older.error, readOlder: React.useCallback(() => mutate(undefined), [mutate]) };
}
