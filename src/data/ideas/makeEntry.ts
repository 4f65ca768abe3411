import { isSecret } from '../../domain/ideas/Campaign';
import { CAMPAIGN_LIMITS } from '../../domain/ideas/campaignLimits';
import { campaignState } from '../../domain/ideas/campaignState';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import type { MadeState } from '../../domain/making/MadeState';
import type { MakingPlace, Proposal } from '../../domain/making/Proposal';
import { shortened } from '../../domain/text/shortened';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { campaignMade } from './makeCampaign';
import { ideaTables } from './ideaTables';
import { addIdea } from './oneIdea';
import { SharePointIdeaSite } from './SharePointIdeaSite';
import { TableCampaigns } from './TableCampaigns';
import { TableIdeas } from './TableIdeas';

/** Brainstorms that collect ideas now, under names that all see: the link to what an idea was made of would tell whose a hidden one is. Two operations, one more for each further twenty campaigns. */
export async function entryPlaces(connection: Connection): Promise<readonly MakingPlace[]> {
  const { campaigns } = readersOf(connection);
  return (await campaigns.list()).filter((opened) => takesEntries(opened, connection.serverNow())).map(({ campaign: { id, question } }) => ({ id, title: question }));
}

/** Throws an idea into a brainstorm, once under its key. @throws DataError `conflict` where it collects none any more, `forbidden`, `notFound` */
export async function makeEntry(connection: Connection, { title, text, into = 0 }: Proposal, clientKey: string): Promise<number> {
  const { site, campaigns } = readersOf(connection);
  const opened = await campaigns.open(into);
  if (!takesEntries(opened, connection.serverNow())) throw new DataError('conflict', `campaign ${into} collects no ideas`);
  const words = { title: shortened(title, CAMPAIGN_LIMITS.titleLength), text: text.length > CAMPAIGN_LIMITS.textLength ? shortened(text, CAMPAIGN_LIMITS.textLength) : text };
  return (await addIdea(site, opened.campaign, { ...words, category: 0, link: '', picture: '', buildsOn: 0, direction: '' }, clientKey)).id;
}

/** An idea stands as its brainstorm does. @throws DataError `notFound` */
export async function entryMade(connection: Connection, id: number): Promise<MadeState> {
  const { site, tables } = readersOf(connection);
  return campaignMade(connection, await new TableIdeas(tables, site).campaignOf(id, false));
}

function takesEntries({ campaign, decisions }: OpenedCampaign, now: Date): boolean {
  return !isSecret(campaign) && campaignState(campaign, decisions, now).phase === 'collect';
}

function readersOf(connection: Connection) {
  const [tables, site] = [ideaTables(connection), new SharePointIdeaSite(connection)];
  return { tables, site, campaigns: new TableCampaigns(tables, site) };
}
