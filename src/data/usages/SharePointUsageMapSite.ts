import type { Agent } from '../../domain/usages/rankForAgent';
import { SitesList, ToolsList, UsageLinksList, UsagesList } from '../../lists/usages';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { DataError } from '../DataError';
import { listStamp } from '../provisioning/listStamp';
import type { ListFacts } from '../provisioning/SiteFacts';
import { siteReader } from '../provisioning/SiteReader';
import type { MapFacts, ShownList, UsageMapSite } from './UsageMapSite';

interface ProfileRow {
  readonly Title?: string | null;
  readonly UserProfileProperties?: ReadonlyArray<{ readonly Key: string; readonly Value: string | null }>;
}

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

  /**
   * As the user profile has it: the properties Department and Title (MS docs: default user profile properties). Asked by its
   * address: PnPjs' profiles module would bring all of its methods to every page.
   */
  public async agent(): Promise<Agent> {
    const mine = this.connection.sp.at('_api/sp.userprofiles.peoplemanager/getmyproperties');
    const profile = await mine.select('Title', 'UserProfileProperties')<ProfileRow>();
    const property = (name: string): string => text(profile.UserProfileProperties?.find(({ Key }) => Key === name)?.Value);
    return { direction: property('Department'), profession: text(profile.Title) || property('Title') };
  }
}

/** A profile holds whatever a directory put there. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
