import type { Fault, SetUpStatus } from '../SetUpStatus';
import type { SiteRight } from '../siteRights';

const unprotected: Fault = { kind: 'permissions', list: { fr: 'Sondages', en: 'Polls' }, blocks: true };

/** The status of one list for tests of screens; `broken`: its permissions were reset. */
export function setUpStatus(state: SetUpStatus['state'], missingRights: readonly SiteRight[] = []): SetUpStatus {
  const isBroken = state === 'broken';
  return {
    lists: [{ url: 'Lists/ParvisPolls', state: isBroken ? 'current' : state, faults: isBroken ? [unprotected] : [] }],
    state,
    versions: '1.2',
    missingRights,
    mayRepair: missingRights.length === 0
  };
}
