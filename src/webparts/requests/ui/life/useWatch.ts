import * as React from 'react';
import type { WatchedSpaces } from '../../../../data/requests/life/CommunityWatch';
import { usePage } from '../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { LocalStore } from '../../../../shell/storage/LocalStore';
import { requestKeys } from '../keys';
import { useRequestServices } from '../queries';

export interface Watch {
  /** Undefined: spaces were not read by this page. */
  readonly found: WatchedSpaces | undefined;
  readonly hasFailed: boolean;
  again(): void;
}

/**
 * Once a day, the board of a member of the team reads the next few spaces again: each browser goes on where it stopped, all around. Nobody
 * has to think of it, and no page reads all spaces.
 */
export function useWatch(): Watch {
  const { user, webUrl } = usePage();
  const services = useRequestServices();
  const queries = useQueryClient();
  const store = React.useMemo(() => new LocalStore(), []);
  const key = `parvis-requests-watch|${user.loginName}|${webUrl}`;
  const today = services.serverNow().toISOString().slice(0, 10);
  const [day, last] = (store.get(key) ?? '').split(' ');
  // As it was when the board was opened: what the look itself keeps does not end it.
  const isDue = React.useRef(day !== today);
  const read = useQuery({
    queryKey: [...requestKeys.all, 'watch'],
    enabled: isDue.current,
    queryFn: async () => {
      const found = await (await services.watch()).look(Number(last) || 0);
      store.put(key, `${today} ${found.last}`);
      if (found.changed.length > 0) await queries.invalidateQueries([...requestKeys.communities]);
      return found;
    }
  });
  return { found: read.data, hasFailed: read.error !== null, again: () => void read.refetch() };
}
