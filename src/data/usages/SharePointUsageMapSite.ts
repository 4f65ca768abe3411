import '@pnp/sp/lists';
import { SPQueryable } from '@pnp/sp';
import type { Agent } from '../../domain/usages/rankForAgent';
import { SitesList, ToolsList, UsageLinksList, UsagesList } from '../../lists/usages';
import type { Connection } from '../connection/Connection';
import { hasRight, permissionsOn } from '../connection/permissions';
import type { ShownList, UsageMapSite } from './UsageMapSite';

interface StampRow {
  readonly LastItemModifiedDate: string;
  readonly LastItemDeletedDate: string;
  readonly ItemCount: number;
}

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

  public async stamp(list: ShownList): Promise<string> {
    const { LastItemModifiedDate, LastItemDeletedDate, ItemCount } = await this.list(list).select('LastItemModifiedDate', 'LastItemDeletedDate', 'ItemCount')<StampRow>();
    return `${LastItemModifiedDate}|${LastItemDeletedDate}|${ItemCount}`;
  }

  public async mayEdit(): Promise<boolean> {
    return hasRight(await permissionsOn(this.list('usages')), 'editListItems');
  }

  /**
   * As the user profile has it: the properties Department and Title (MS docs: default user profile properties). Asked by its
   * address: PnPjs' profiles module would bring all of its methods to every page.
   */
  public async agent(): Promise<Agent> {
    const { sp, webUrl } = this.connection;
    const mine = SPQueryable([sp.web, `${webUrl}/_api/sp.userprofiles.peoplemanager/getmyproperties`]);
    const profile = await mine.select('Title', 'UserProfileProperties')<ProfileRow>();
    const property = (name: string): string => text(profile.UserProfileProperties?.find(({ Key }) => Key === name)?.Value);
    return { direction: property('Department'), profession: text(profile.Title) || property('Title') };
  }

  private list(list: ShownList) {
    return this.connection.sp.web.getList(this.connection.listPath(lists[list].url));
  }
}

/** A profile holds whatever a directory put there. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
