import type { Agent } from '../../domain/usages/rankForAgent';
import { SitesList, ToolsList, UsageLinksList, UsagesList } from '../../lists/usages';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { DataError } from '../DataError';
import { listStamp } from '../provisioning/listStamp';
import type { ListFacts } from '../provisioning/SiteFacts';
import { siteReader } from '../provisioning/SiteReader';
import { profileOf } from '../profile/profileOf';
import type { MapFacts, ShownList, UsageMapSite } from './UsageMapSite';

const lists: Readonly<Record<ShownList, { readonly url: string }>> = { usages: UsagesList, tools: ToolsList, links: UsageLinksList, sites: SitesList };

export class SharePointUsageMapSite implements UsageMapSite {
  public readonly webUrl: string;

  public constructor(private readonly connection: Connection) {
    this.webUrl = connection.webUrl;
  }

  public userId(): Promise<number> {
    return this.connection.userId();
  }

  public serverNow(): Date {
    return this.connection.serverNow();
  }

  public async facts(): Promise<MapFacts> {
    const site = await siteReader(this.connection).facts();
    const now = this.serverNow();
    const factsOf = (list: ShownList): ListFacts => {
      const found = site.lists.get(lists[list].url);
      if (!found) throw new DataError('notFound', lists[list].url);
      return found;
    };
    const stamp = (list: ShownList): string | null => listStamp(factsOf(list), now);
    return {
      stamps: { usages: stamp('usages'), tools: stamp('tools'), links: stamp('links'), sites: stamp('sites') },
      mayEdit: hasRight(factsOf('usages').permissions, 'editListItems')
    };
  }

  public agent(): Promise<Agent> {
    return profileOf(this.connection);
  }
}
