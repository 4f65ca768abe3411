import * as React from 'react';
import { usePage } from '../../../../shell/Page';
import { LocalStore } from '../../../../shell/storage/LocalStore';

interface BegunRepair {
  /** Addresses of the sites, in small letters; none: nothing was begun. */
  readonly keys: readonly string[];
  keep(keys: readonly string[]): void;
  forget(): void;
}

/** Which sites a repair was prepared for in this browser and not finished: what it would change is read anew, so that only the choice is kept. */
export function useBegunRepair(hub: string): BegunRepair {
  const { user } = usePage();
  const store = React.useMemo(() => new LocalStore(), []);
  const key = `parvis-health-repair|${user.loginName}|${hub}`;
  const [keys, set] = React.useState<readonly string[]>(() => (store.get(key) ?? '').split(' ').filter(Boolean));
  return {
    keys,
    keep: (next) => {
      store.put(key, next.join(' '));
      set(next);
    },
    forget: () => {
      store.remove(key);
      set([]);
    }
  };
}
