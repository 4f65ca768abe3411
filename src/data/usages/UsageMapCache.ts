import { array, number, object, optional, record, string, unknown } from 'valibot';
import type { StoredValue } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';

const words = object({ fr: string(), en: string() });
const list = object({
  /** Last change, last deletion and number of items of the list, as one text. */
  stamp: string(),
  items: array(record(string(), unknown())),
  unreadable: optional(array(object({ id: number(), list: words, column: words, address: string() })), [])
});

const cachedMap = defineStored({
  name: 'usage map of the tab',
  version: 1,
  schema: object({
    lists: object({ usages: list, tools: list, links: list, sites: list }),
    agent: object({ direction: string(), profession: string() })
  })
});

/** Rows of the four lists as they were read, with what says whether they changed since. */
export type CachedMap = StoredValue<typeof cachedMap>;
export type CachedList = CachedMap['lists']['usages'];

/** Keeps the map for the tab's session, apart for each site and person. */
export class UsageMapCache {
  public constructor(private readonly storage: Storage | undefined) {}

  /** What cannot be read is read from the site again. */
  public read(owner: string): CachedMap | undefined {
    const text = this.storage?.getItem(key(owner));
    const reading = text ? cachedMap.read(text) : undefined;
    return reading?.ok ? reading.value : undefined;
  }

  public write(owner: string, map: CachedMap): void {
    try {
      this.storage?.setItem(key(owner), cachedMap.write(map));
    } catch {
      // A full storage costs a request at the next page view.
    }
  }
}

function key(owner: string): string {
  return `parvis-usage-map|${owner}`;
}

/** The tab's own storage; undefined where the browser refuses it. */
export function tabStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
