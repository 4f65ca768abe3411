import * as React from 'react';
import { servicesFor } from '../services';
import type { DraftsScope } from './DraftsContext';
import { DraftsContext } from './DraftsContext';
import { DraftStore } from './DraftStore';

/**
 * The drafts of the web part, one store for all its forms.
 * @throws Error outside of a mounted web part
 */
export function useDrafts(): DraftStore {
  const scope = React.useContext(DraftsContext);
  if (!scope) throw new Error('useDrafts is for the screens of a mounted web part.');
  return draftsOf(scope);
}

export function draftsOf({ owner, store }: DraftsScope): DraftStore {
  return store ?? servicesFor(owner, 'drafts', () => new DraftStore(owner));
}
