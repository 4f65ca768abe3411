import * as React from 'react';
import type { Follow } from '../../domain/thread/Follow';
import { isSameFollow, toggled } from '../../domain/thread/Follow';
import { usePage } from '../Page';
import { LocalStore } from '../storage/LocalStore';
import { storedFollows } from './follows';

export interface Follows {
  readonly all: readonly Follow[];
  /** Nothing was ever chosen on this device. */
  readonly isUntouched: boolean;
  has(follow: Follow): boolean;
  toggle(follow: Follow): void;
}

const store = new LocalStore();
const listeners = new Set<() => void>();

/** What the reader follows on the site that is shown, kept on this device: nobody else is told, owners neither. */
export function useFollows(): Follows {
  const { user, webUrl } = usePage();
  const key = `parvis-follows|${user.loginName}|${webUrl}`;
  const [text, setText] = React.useState(() => store.get(key));
  React.useEffect(() => {
    const read = (): void => setText(store.get(key));
    read();
    listeners.add(read);
    // Another tab.
    window.addEventListener('storage', read);
    return () => {
      listeners.delete(read);
      window.removeEventListener('storage', read);
    };
  }, [key]);
  return React.useMemo(() => {
    const all = followsIn(text);
    return {
      all,
      isUntouched: text === undefined,
      has: (follow) => all.some((each) => isSameFollow(each, follow)),
      toggle: (follow) => {
        // As it stands now: another tab may have changed it since.
        store.put(key, storedFollows.write(toggled(followsIn(store.get(key)), follow)));
        listeners.forEach((read) => read());
      }
    };
  }, [text, key]);
}

/** Text that cannot be read is nothing followed. */
function followsIn(text: string | undefined): readonly Follow[] {
  const reading = text === undefined ? undefined : storedFollows.read(text);
  return reading?.ok ? reading.value : [];
}
