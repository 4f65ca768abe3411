import * as React from 'react';
import type { Thanked } from '../../../domain/thread/thanks';
import { usePage } from '../../../shell/Page';
import { LocalStore } from '../../../shell/storage/LocalStore';

const store = new LocalStore();
/** More thanks than that are forgotten here; the list knows them. */
const MOST = 500;

/** Has the reader thanked for it, as far as this device knows? Where it does not, thanking again stores nothing new. */
export function useThanked({ kind, id }: Pick<Thanked, 'kind' | 'id'>): { readonly isThanked: boolean; remember(): void } {
  const { user, webUrl } = usePage();
  const key = `parvis-thanked|${user.loginName}|${webUrl}`;
  const mine = `${kind}-${id}`;
  const read = (): readonly string[] => (store.get(key) ?? '').split(',').filter((each) => each !== '');
  const [isThanked, setThanked] = React.useState(() => read().includes(mine));
  return {
    isThanked,
    remember: () => {
      store.put(key, [...read(), mine].slice(-MOST).join());
      setThanked(true);
    }
  };
}
