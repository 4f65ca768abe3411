import * as React from 'react';
import type { DraftStore } from './DraftStore';

const DraftsContext = React.createContext<DraftStore | undefined>(undefined);

export const DraftsProvider = DraftsContext.Provider;

export interface Draft<T> {
  readonly value: T;
  /** Keeps the value from the first key on. */
  change(value: T): void;
  /** Is this what an earlier visit left? */
  readonly isRestored: boolean;
  /** Has anything been typed, now or on an earlier visit? */
  readonly isDirty: boolean;
  /** Forgets what is kept: the server has it, or the agent gave it up. */
  clear(): void;
}

/**
 * What is typed in a form, kept locally until `clear`.
 *
 * @param name of the form within the web part, e.g. `poll-12`
 * @param initial JSON value that the form starts with when nothing is kept
 */
export function useDraft<T>(name: string, initial: T): Draft<T> {
  const store = React.useContext(DraftsContext);
  const [kept] = React.useState(() => store?.read<T>(name));
  const [value, setValue] = React.useState<T>(kept ?? initial);
  const [isDirty, setDirty] = React.useState(kept !== undefined);
  const change = React.useCallback(
    (next: T) => {
      setValue(next);
      setDirty(true);
      store?.write(name, next);
    },
    [name, store]
  );
  const clear = React.useCallback(() => {
    store?.remove(name);
    setDirty(false);
  }, [name, store]);
  return { value, change, isDirty, isRestored: kept !== undefined, clear };
}
