import type { Agent } from '../../domain/usages/rankForAgent';

/** The lists that a page shows; each is read again only when it changed. */
export const mapLists = ['usages', 'tools', 'links'] as const;
export type MapList = (typeof mapLists)[number];
export type ShownList = MapList | 'sites';

/** What is known of the lists before any row is read. */
export interface MapFacts {
  /** Says whether a list is still what was read together with it; null: cannot be told, so it is read again. */
  readonly stamps: Readonly<Record<ShownList, string | null>>;
  /** May the agent change the map? */
  readonly mayEdit: boolean;
}

/** What the usage map asks of its site beside the rows of its lists. */
export interface UsageMapSite {
  readonly webUrl: string;
  userId(): Promise<number>;
  serverNow(): Date;
  /** @throws DataError `notFound` when one of its lists is missing */
  facts(): Promise<MapFacts>;
  /** Direction and profession of the agent. */
  agent(): Promise<Agent>;
}
