import { array, nullable, number, object, optional, record, string, unknown } from 'valibot';
import type { StoredValue } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';
import { KeptValue } from '../kept/KeptValue';

const words = object({ fr: string(), en: string() });
const list = object({
  /** Last change, last deletion and number of items of the list, as one text; null: read while it changed. */
  stamp: nullable(string()),
  items: array(record(string(), unknown())),
  unreadable: optional(array(object({ id: number(), list: words, column: words, address: string() })), [])
});

const cachedMap = defineStored({
  name: 'usage map of the tab',
  version: 1,
  schema: object({
    lists: object({ usages: list, tools: list, links: list }),
    agent: object({ direction: string(), profession: string() })
  })
});

const cachedSites = defineStored({ name: 'directory of the tab', version: 1, schema: list });

/** Rows of lists as they were read, with what says whether they changed since. */
export type CachedMap = StoredValue<typeof cachedMap>;
export type CachedList = StoredValue<typeof cachedSites>;

/** Keeps the map and the directory of sites for the tab's session, apart for each site and person. */
export class UsageMapCache {
  public readonly map: KeptValue<CachedMap>;
  public readonly sites: KeptValue<CachedList>;

  public constructor(storage: Storage | undefined) {
    this.map = new KeptValue(storage, 'parvis-usage-map', cachedMap);
    this.sites = new KeptValue(storage, 'parvis-usage-sites', cachedSites);
  }
}
