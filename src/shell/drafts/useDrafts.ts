import * as React from 'react';
import { servicesFor } from '../services';
import { DraftsContext } from './DraftsContext';
import { DraftStore } from './DraftStore';

/**
 * The drafts of the web part, one store for all its forms.
 * @throws Error outside of a mounted web part
 */
export function useDrafts(): DraftStore {
  const scope = React.useContext(DraftsContext);
  if (!scope) throw new Error('useDrafts is for the screens of a mounted web part.');
  return scope.store ?? servicesFor(scope.owner, 'drafts', () => new DraftStore(scope.owner));
}
