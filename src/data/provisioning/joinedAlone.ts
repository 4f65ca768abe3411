import type { SetUpStatus } from './SetUpStatus';

/** Of lists that joined a part later, each by itself: where one is missing, it was never there. */
export function joinedAlone(status: SetUpStatus): SetUpStatus {
  return { ...status, state: status.state === 'missing' ? 'older' : status.state, lists: status.lists.map((list) => (list.state === 'missing' ? { ...list, state: 'older' } : list)) };
}
