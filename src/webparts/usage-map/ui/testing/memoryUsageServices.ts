import { MemoryTable } from '../../../../data/items/MemoryTable';
import type { UsageServices } from '../../../../data/usages/usageServices';
import { usageServicesOn } from '../../../../data/usages/usageServices';
import type { UsageMapSite } from '../../../../data/usages/UsageMapSite';
import { linkColumns } from '../../../../data/usages/usageTables';
import type { UsageMapView } from '../../../../data/usages/UsageMapRepository';
import { setUpStatus } from '../../../../data/provisioning/testing/setUpStatus';
import type { DataError } from '../../../../data/DataError';
import type { UsageMap } from '../../../../domain/usages/usageMap';
import { memoryStorage } from '../../../../../tests/contract/memoryStorage';
import { NeedsList, SitesList, ToolsList, UsageFavouritesList, UsageLinksList, UsageOpensList, UsagesList } from '../../../../lists/usages';

const ME = { id: 7, name: 'Nadia Benali' };
const NOW = new Date('2026-11-23T09:00:00Z');

function memoryTables(map: UsageMap) {
  const options = { me: () => ME, now: () => NOW };
  return {
    usages: new MemoryTable(UsagesList, options).give(map.usages),
    tools: new MemoryTable(ToolsList, options).give(map.tools),
    links: new MemoryTable(UsageLinksList, { ...options, derive: linkColumns }).give(map.links),
    sites: new MemoryTable(SitesList, options).give(map.sites),
    needs: new MemoryTable(NeedsList, options),
    favourites: new MemoryTable(UsageFavouritesList, options),
    opens: new MemoryTable(UsageOpensList, options)
  };
}

export interface MemoryUsageServices extends UsageServices {
  readonly tables: ReturnType<typeof memoryTables>;
  readonly site: UsageMapSite;
  /** Makes the reads of the page fail. */
  failWith?: DataError;
}

/** The usage map's own services over lists in memory. */
export function memoryUsageServices(map: UsageMap, view: Partial<Pick<UsageMapView, 'agent' | 'canManage'>> = {}): MemoryUsageServices {
  const tables = memoryTables(map);
  const site: UsageMapSite = {
    webUrl: 'https://ville.example/sites/intranet',
    userId: async () => ME.id,
    serverNow: () => NOW,
    // Never known: whatever a test changed is read again.
    facts: async () => {
      if (services.failWith) throw services.failWith;
      return { stamps: { usages: null, tools: null, links: null, sites: null }, mayEdit: view.canManage ?? false };
    },
    agent: async () => view.agent ?? { direction: '', profession: '' }
  };
  const setup: UsageServices['setup'] = { status: async () => setUpStatus('current'), setUp: async () => ({ changes: [], left: [], request: null }), explain: async () => [] };
  const services: MemoryUsageServices = { ...usageServicesOn(tables, site, setup, { session: memoryStorage(), local: window.localStorage }), tables, site };
  return services;
}
