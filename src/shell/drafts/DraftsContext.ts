import * as React from 'react';
import type { DraftStore } from './DraftStore';

const DraftsContext = React.createContext<DraftStore | undefined>(undefined);

export const DraftsProvider = DraftsContext.Provider;

/** @throws Error outside of a mounted web part */
export function useDrafts(): DraftStore {
  const drafts = React.useContext(DraftsContext);
  if (!drafts) throw new Error('useDrafts is for the screens of a mounted web part.');
  return drafts;
}
