import { linkKey } from '../../domain/usages/linkRules';
import type { Need } from '../../domain/usages/needs';
import type { Site, Tool, Usage, UsageLink } from '../../domain/usages/usageMap';
import type { EntityOf } from '../../lists/defineList';
import { NeedsList, SitesList, ToolsList, UsageFavouritesList, UsageLinksList, UsageOpensList, UsagesList } from '../../lists/usages';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import { ListWriter } from '../items/ListWriter';
import type { RestValues } from '../items/RowFormat';
import type { Same, Table } from '../items/Table';

export type UsageValues = Same<Omit<Usage, 'id'>, EntityOf<typeof UsagesList>, Omit<Usage, 'id'>>;
export type ToolValues = Same<Omit<Tool, 'id'>, EntityOf<typeof ToolsList>, Omit<Tool, 'id'>>;
export type LinkValues = Same<Omit<UsageLink, 'id'>, EntityOf<typeof UsageLinksList>, Omit<UsageLink, 'id'>>;
export type SiteValues = Same<Omit<Site, 'id'>, EntityOf<typeof SitesList>, Omit<Site, 'id'>>;
export type NeedValues = Same<Omit<Need, 'id' | 'created' | 'author'>, EntityOf<typeof NeedsList>, Omit<Need, 'id' | 'created' | 'author'>>;

/** The lists of the usage map. */
export interface UsageTables {
  readonly usages: Table<UsageValues>;
  readonly tools: Table<ToolValues>;
  readonly links: Table<LinkValues>;
  readonly sites: Table<SiteValues>;
  readonly needs: Table<NeedValues>;
  readonly favourites: Table<EntityOf<typeof UsageFavouritesList>>;
  readonly opens: Table<EntityOf<typeof UsageOpensList>>;
}

// Agents write here: with the page comes what does it.
const loadWriter = async () => ({ ListWriter });

export function usageTables(connection: Connection): UsageTables {
  return {
    usages: new ListTable(connection, UsagesList),
    tools: new ListTable(connection, ToolsList),
    links: new ListTable(connection, UsageLinksList, { derive: linkColumns }),
    sites: new ListTable(connection, SitesList),
    needs: new ListTable(connection, NeedsList, { loadWriter }),
    favourites: new ListTable(connection, UsageFavouritesList, { loadWriter }),
    opens: new ListTable(connection, UsageOpensList, { loadWriter })
  };
}

/** Keeps two owners from adding the same link twice. */
export function linkColumns(link: LinkValues): RestValues {
  return { LinkKey: linkKey(link) };
}
