import type { ListHead } from '../../lists/defineList';
import { isLibrary } from '../../lists/isLibrary';
import { READ_SECURITY, WRITE_SECURITY } from '../../lists/security';
import { fault } from './fault';
import { isPartThere } from './isPartThere';
import { partVersion, storedPartVersion } from './partVersion';
import type { Fault, ListState, ListStatus, SetUpStatus } from './SetUpStatus';
import type { ListFacts, SiteFacts } from './SiteFacts';
import { missingRights } from './siteRights';

/** What is wrong with columns and with who was given what. */
export type Inspect<L extends ListHead> = (list: L, facts: ListFacts) => Iterable<Fault>;

/** What `readSite` saw, compared with what the schemas' promises rest on. @param inspect where columns were read too */
export function checkLists<L extends ListHead>(schemas: readonly L[], site: SiteFacts, inspect: Inspect<L> = () => []): SetUpStatus {
  const isThere = isPartThere(schemas, site);
  const part = storedPartVersion(schemas, site);
  const lacking = missingRights(site.permissions);
  const lists = schemas.map((schema): ListStatus => {
    const facts = site.lists.get(schema.url);
    if (!facts && schema.isOnDemand) return { url: schema.url, state: 'current', faults: [] };
    // Who sees it neither there nor gone: it is not for him.
    if (!facts && schema.access === 'owners' && lacking.length > 0) return { url: schema.url, state: 'current', faults: [] };
    // A list that joined the part later than its owner's last set-up was never there, or is half made.
    if (isThere && (schema.since ?? 1) > part && (facts?.version ?? null) === null) return { url: schema.url, state: 'older', faults: [] };
    // What it would share with a part that is there is the other's to look after.
    if (!facts || !isThere) return { url: schema.url, state: 'missing', faults: isThere ? [fault(schema, 'missing')] : [] };
    return { url: schema.url, state: compare(facts.version ?? 0, schema.version), faults: [...faultsOf(schema, facts, inspect)] };
  });
  const versions = [part, ...schemas.map(({ url }) => site.lists.get(url)?.version ?? 0)].join('.');
  return { lists, versions, state: overall(lists, isThere ? compare(part, partVersion(schemas)) : 'missing'), missingRights: lacking, mayRepair: lacking.length === 0 };
}

function compare(stored: number, version: number): ListState {
  return stored === version ? 'current' : stored < version ? 'older' : 'newer';
}

function overall(lists: readonly ListStatus[], part: ListState): SetUpStatus['state'] {
  if (lists.some(({ faults }) => faults.length > 0)) return 'broken';
  const states = [part, ...lists.map(({ state }) => state)];
  return (['missing', 'older', 'newer'] as const).find((state) => states.includes(state)) ?? 'current';
}

/**
 * Every version of a list keeps what its security promises; the rest is judged only by a package of the same version: an
 * older list has what its own version had, and of a newer one this package cannot know.
 */
function* faultsOf<L extends ListHead>(schema: L, facts: ListFacts, inspect: Inspect<L>): Generator<Fault, void, undefined> {
  if (facts.version === null) yield fault(schema, 'notSetUp');
  if (facts.readSecurity !== READ_SECURITY[schema.read]) yield fault(schema, 'readSecurity');
  if (!facts.hasOwnPermissions) yield fault(schema, 'permissions');
  if (facts.hasApproval) yield fault(schema, 'approval');
  if (facts.formula && !schema.rule?.test(facts.formula)) yield fault(schema, 'formula');
  if (facts.version !== schema.version) return;
  if (!isLibrary(schema) && facts.writeSecurity !== WRITE_SECURITY[schema.write]) yield fault(schema, 'writeSecurity');
  yield* inspect(schema, facts);
}
