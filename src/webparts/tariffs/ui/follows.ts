import { announce } from '../../../shell/announce';
import { useWords } from '../../../shell/Page';
import { useMutation } from '../../../shell/queries/useMutation';
import { useQuery, useQueryClient } from '../../../shell/queries/useQuery';
import { tariffWords } from '../strings';
import { tariffKeys, useTariffServices } from './queries';

interface Follows {
  readonly follows: readonly string[];
  readonly isKnown: boolean;
  readonly isBusy: boolean;
  /** What went wrong with the last change; null. */
  readonly error: unknown;
  set(service: string, isFollowed: boolean): void;
}

/** Services that the reader follows. */
export function useFollows(): Follows {
  const words = useWords(tariffWords);
  const services = useTariffServices();
  const queries = useQueryClient();
  const read = useQuery({ queryKey: tariffKeys.follows, queryFn: () => services.follows.read() });
  const change = useMutation({
    mutationKey: tariffKeys.follows,
    mutationFn: async ({ service, isFollowed }: { readonly service: string; readonly isFollowed: boolean }) => ({ isFollowed, all: await services.follows.set(service, isFollowed) }),
    onSuccess: ({ isFollowed, all }) => {
      queries.setQueryData(tariffKeys.follows, all);
      announce(isFollowed ? words.followed_ : words.unfollowed);
    }
  });
  return { follows: read.data ?? [], isKnown: read.data !== undefined, isBusy: change.isLoading, error: change.error, set: (service, isFollowed) => change.mutate({ service, isFollowed }) };
}
