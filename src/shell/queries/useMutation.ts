import * as React from 'react';
import { tell } from './notifications';
import type { QueryKey } from './Query';
import { useQueryClient } from './useQuery';

interface MutationOptions<R, V> {
  /** Names the change where its failure is reported. */
  readonly mutationKey?: QueryKey;
  mutationFn(variables: V): Promise<R>;
  /** Before it is sent. */
  onMutate?(variables: V): void;
  /** Part of the change: it goes on until this is done. */
  onSuccess?(result: R, variables: V): unknown;
  onError?(error: unknown, variables: V): unknown;
}

export interface Mutation<V> {
  readonly isLoading: boolean;
  /** Of the last one; null. */
  readonly error: unknown;
  mutate(variables: V): void;
}

const IDLE = { isLoading: false, error: null };

/** A change of what is stored: how it stands, and what comes of it. */
export function useMutation<R, V>(options: MutationOptions<R, V>): Mutation<V> {
  const client = useQueryClient();
  const [state, setState] = React.useState<{ readonly isLoading: boolean; readonly error: unknown }>(IDLE);
  const latest = React.useRef(options);
  latest.current = options;
  const last = React.useRef(0);
  React.useEffect(() => () => void (last.current = NaN), []);
  const mutate = React.useCallback(
    (variables: V): void => {
      const mine = ++last.current;
      const show = (next: typeof state): void => tell(() => mine === last.current && setState(next));
      const change = async (): Promise<void> => {
        try {
          latest.current.onMutate?.(variables);
          const result = await latest.current.mutationFn(variables);
          await latest.current.onSuccess?.(result, variables);
          show(IDLE);
        } catch (error) {
          client.options.changeFailed(error, latest.current.mutationKey ?? []);
          await latest.current.onError?.(error, variables);
          show({ isLoading: false, error });
        }
      };
      show({ isLoading: true, error: null });
      void change();
    },
    [client]
  );
  return { ...state, mutate };
}
