import { blankCampaign } from '../../domain/ideas/blankCampaign';
import { CAMPAIGN_LIMITS } from '../../domain/ideas/campaignLimits';
import { campaignState } from '../../domain/ideas/campaignState';
import type { MadeState } from '../../domain/making/MadeState';
import type { Proposal } from '../../domain/making/Proposal';
import { shortened } from '../../domain/text/shortened';
import type { Connection } from '../connection/Connection';
import { ideaServicesOf } from './ideaServicesOf';

/** Stores a draft of a brainstorm; its dates, its rules and what becomes of it are said by its animator before he publishes it. */
export async function makeCampaign(connection: Connection, { title, text, origin, charter }: Proposal, clientKey: string): Promise<number> {
  const animation = await ideaServicesOf(connection).animation();
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
  const { campaigns, serverNow } = ideaServicesOf(connection);
  const { campaign, decisions } = await campaigns.open(id);
  const { phase } = campaignState(campaign, decisions, serverNow());
  return phase === 'unpublished' ? 'preparing' : phase === 'scheduled' ? 'scheduled' : phase === 'archived' ? 'closed' : 'open';
}
