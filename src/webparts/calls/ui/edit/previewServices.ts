import type { CallServices, ContributionsRepository } from '../../../../data/calls/CallServices';
import { DataError } from '../../../../data/DataError';

const refused = (): Promise<never> => Promise.reject(new DataError('forbidden', 'a preview stores nothing'));

/** In a call that is not published nothing was said, and nothing can be. */
const nothingSaid: ContributionsRepository = {
  counts: async () => ({}),
  page: async () => ({ threads: [], unreadable: [], next: null }),
  mine: async () => [],
  mineIn: async () => ({ said: [], groupDecisions: [] }),
  thread: refused,
  groupDecisions: async () => [],
  expectAdd: () => undefined,
  add: refused,
  record: refused,
  supports: async () => ({ counts: {}, mine: [] }),
  support: refused,
  attach: refused,
  since: async (_, lastId) => ({ passages: {}, hasDecisions: false, lastId }),
  isLocked: async () => false
};

export function previewServices(services: CallServices): CallServices {
  return { ...services, contributions: nothingSaid, userId: () => services.userId(), serverNow: () => services.serverNow() };
}
