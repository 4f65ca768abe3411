import type { Agent } from '../../domain/usages/rankForAgent';

/** The lists that every page view shows; each is read again only when it changed. */
export const shownLists = ['usages', 'tools', 'links', 'sites'] as const;
export type ShownList = (typeof shownLists)[number];

/** What the usage map asks of its site beside the rows of its lists. */
export interface UsageMapSite {
  readonly webUrl: string;
  userId(): Promise<number>;
  serverNow(): Date;
  /** Last change, last deletion and number of items of a list, as one text. @throws DataError `notFound` */
  stamp(list: ShownList): Promise<string>;
  /** May the agent change the map? */
  mayEdit(): Promise<boolean>;
  /** Direction and profession of the agent. */
  agent(): Promise<Agent>;
}
