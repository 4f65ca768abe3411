import { blankCampaign } from '../../domain/ideas/blankCampaign';
import { CAMPAIGN_LIMITS } from '../../domain/ideas/campaignLimits';
import { campaignState } from '../../domain/ideas/campaignState';
import type { MadeState } from '../../domain/making/MadeState';
import type { Proposal } from '../../domain/making/Proposal';
import { shortened } from '../../domain/text/shortened';
import type { Connection } from '../connection/Connection';
import { ideaTables } from './ideaTables';
import { SharePointIdeaSite } from './SharePointIdeaSite';
import { TableCampaigns } from './TableCampaigns';

/** Stores a draft of a brainstorm; its dates, its rules and what becomes of it are said by its animator before he publishes it. */
export async function makeCampaign(connection: Connection, { title, text, origin, charter }: Proposal, clientKey: string): Promise<number> {
  // Apart from how a brainstorm stands, which agents ask: they load nothing of what animators do.
  const [{ TableCampaignAnimation }, { CampaignBallots }] = await Promise.all([
    import(/* webpackChunkName: 'ideas-animation' */ './TableCampaignAnimation'),
    import(/* webpackChunkName: 'ideas-votes' */ './CampaignBallots')
  ]);
  const animation = new TableCampaignAnimation(ideaTables(connection), new SharePointIdeaSite(connection), new CampaignBallots(connection, (id) => campaignsOf(connection).open(id)));
  const draft = {
    ...blankCampaign,
    question: shortened(title, CAMPAIGN_LIMITS.questionLength),
    why: shortened(text, CAMPAIGN_LIMITS.whyLength),
    reasons: charter.map((reason, index) => ({ id: index + 1, text: reason })),
    ...(origin ? { origin } : {})
  };
  return (await animation.saveDraft(draft, clientKey)).id;
}

/** How a published brainstorm stands. @throws DataError `notFound` */
export async function campaignMade(connection: Connection, id: number): Promise<MadeState> {
  const { campaign, decisions } = await campaignsOf(connection).open(id);
  const { phase } = campaignState(campaign, decisions, connection.serverNow());
  return phase === 'unpublished' ? 'preparing' : phase === 'scheduled' ? 'scheduled' : phase === 'archived' ? 'closed' : 'open';
}

function campaignsOf(connection: Connection): TableCampaigns {
  return new TableCampaigns(ideaTables(connection), new SharePointIdeaSite(connection));
}
