import * as React from 'react';
import { LocalStore } from '../../../shell/storage/LocalStore';
import { usePage } from '../../../shell/Page';

export interface Followed {
  readonly ids: ReadonlySet<number>;
  toggle(idea: number): void;
}

const listeners = new Set<() => void>();

/** Ideas that the reader follows, kept on this device: nobody else is told what he follows. */
export function useFollowed(campaignId: number): Followed {
  const { user, webUrl } = usePage();
  const key = `parvis-ideas-followed|${user.loginName}|${webUrl}|${campaignId}`;
  const store = React.useMemo(() => new LocalStore(), []);
  const [text, setText] = React.useState(() => store.get(key) ?? '');
  React.useEffect(() => {
    const read = (): void => setText(store.get(key) ?? '');
    read();
    listeners.add(read);
    return () => void listeners.delete(read);
  }, [store, key]);
  return React.useMemo(() => {
    const ids = new Set(text.split(',').map(Number).filter((id) => id > 0));
    return {
      ids,
      toggle: (idea) => {
        const next = new Set(ids);
        if (!next.delete(idea)) next.add(idea);
        store.put(key, [...next].join());
        listeners.forEach((read) => read());
      }
    };
  }, [text, store, key]);
}
