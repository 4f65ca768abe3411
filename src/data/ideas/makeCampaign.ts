import { blankCampaign } from '../../domain/ideas/blankCampaign';
import { CAMPAIGN_LIMITS } from '../../domain/ideas/campaignLimits';
import { campaignState } from '../../domain/ideas/campaignState';
import type { MadeState } from '../../domain/making/MadeState';
import type { Proposal } from '../../domain/making/Proposal';
import { shortened } from '../../domain/text/shortened';
import { everyRow } from '../append/windows';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { addLatest } from '../items/addLatest';
import { toCampaign, toDecision } from './ideaRows';
import { ideaLeadTables } from './ideaLeadTables';
import { ideaTables } from './ideaTables';
import { fromCampaignDraft } from './ideaValues';

/** Stores a draft of a brainstorm; its dates, its rules and what becomes of it are said by its animator before he publishes it. */
export async function makeCampaign(connection: Connection, { title, text, origin, charter }: Proposal, clientKey: string): Promise<number> {
  const draft = {
    ...blankCampaign,
    question: shortened(title, CAMPAIGN_LIMITS.questionLength),
    // What fits keeps its paragraphs.
    why: text.length > CAMPAIGN_LIMITS.whyLength ? shortened(text, CAMPAIGN_LIMITS.whyLength) : text,
    reasons: charter.map((reason, index) => ({ id: index + 1, text: reason })),
    ...(origin ? { origin } : {})
  };
  return (await addLatest(ideaLeadTables(connection).drafts, fromCampaignDraft(draft), clientKey)).id;
}

/** How a published brainstorm stands. @throws DataError `notFound` */
export async function campaignMade(connection: Connection, id: number): Promise<MadeState> {
  const { campaigns, decisions } = ideaTables(connection);
  const [{ rows: [row] }, decided] = await Promise.all([campaigns.page({ where: [{ column: 'id', is: 'eq', value: id }], size: 1 }), everyRow(decisions, [{ column: 'campaign', is: 'eq', value: id }])]);
  if (!row) throw new DataError('notFound', `campaign ${id}`);
  const { phase } = campaignState(toCampaign(row), decided.map(toDecision), connection.serverNow());
  return phase === 'unpublished' ? 'preparing' : phase === 'scheduled' ? 'scheduled' : phase === 'archived' ? 'closed' : 'open';
}
