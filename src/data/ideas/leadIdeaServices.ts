import { CAMPAIGN_DECISIONS, IDEA_RECORDS, ideaHeads, INTERNAL_COMMENTS } from '../../lists/heads/ideas';
import type { Connection } from '../connection/Connection';
import { InternalDoor } from '../guests/InternalDoor';
import type { Rooms } from '../live/Rooms';
import { loadOnce } from '../loadOnce';
import type { CampaignBox } from './CampaignBox';
import { ideaLeadTables } from './ideaLeadTables';
import { ideaPlaceTables } from './ideaPlaceTables';
import type { CampaignAnimation, CampaignOwning, CampaignsRepository, IdeaExchange } from './IdeaServices';
import type { IdeaTrees } from './IdeaSite';
import type { IdeaTables } from './ideaTables';
import { internalTables } from './internalTables';
import { SharePointLeadSite } from './SharePointLeadSite';
import { TableCampaignAnimation } from './TableCampaignAnimation';
import { TableCampaignOwning } from './TableCampaignOwning';

interface LeadOptions {
  readonly userName: string | undefined;
  readonly trees: IdeaTrees;
  readonly tables: IdeaTables;
  readonly campaigns: CampaignsRepository;
  readonly ballots: CampaignBox;
}

interface LeadIdeaServices {
  readonly animation: CampaignAnimation;
  readonly owning: CampaignOwning;
  exchange(): Promise<IdeaExchange>;
}

/** What those who lead campaigns have beside what everybody has. */
export function leadIdeaServices(connection: Connection, { userName, trees, tables, campaigns, ballots }: LeadOptions): LeadIdeaServices {
  const site = new SharePointLeadSite(connection, userName, trees);
  const all = { ...tables, ...ideaPlaceTables(connection), ...ideaLeadTables(connection), ...internalTables(connection) };
  const door = new InternalDoor(connection, { inside: INTERNAL_COMMENTS, beside: [CAMPAIGN_DECISIONS, IDEA_RECORDS], all: ideaHeads });
  const rooms = async (): Promise<Rooms> => (await import(/* webpackChunkName: 'ideas-meeting' */ '../live/roomsOf')).roomsOf(connection);
  return {
    animation: new TableCampaignAnimation(all, site, ballots),
    owning: new TableCampaignOwning(all, site, campaigns, rooms, door),
    exchange: loadOnce(async () => {
      const { TableIdeaExchange } = await import(/* webpackChunkName: 'ideas-exchange' */ './TableIdeaExchange');
      return new TableIdeaExchange(site);
    })
  };
}
