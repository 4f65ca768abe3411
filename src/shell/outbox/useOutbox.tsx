import * as React from 'react';
import type { Outbox } from './Outbox';

const OutboxContext = React.createContext<Outbox | undefined>(undefined);

export const OutboxProvider = OutboxContext.Provider;

/** @throws Error outside of a mounted web part */
export function useOutbox(): Outbox {
  const outbox = React.useContext(OutboxContext);
  if (!outbox) throw new Error('useOutbox is for the screens of a mounted web part.');
  return outbox;
}
