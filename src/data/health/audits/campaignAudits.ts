import { isEvaluator } from '../../../domain/ideas/evaluators';
import { voteSpace } from '../../../domain/ideas/voteSpace';
import type { Connection } from '../../connection/Connection';
import type { AuditedCampaign } from '../../ideas/CampaignAudit';
import { CampaignAudit } from '../../ideas/CampaignAudit';
import { ideaLeadTables } from '../../ideas/ideaLeadTables';
import { ideaTables } from '../../ideas/ideaTables';
import { internalTables } from '../../ideas/internalTables';
import { SharePointIdeaSite } from '../../ideas/SharePointIdeaSite';
import { TableCampaigns } from '../../ideas/TableCampaigns';
import type { SiteSupports } from '../../supports/SiteSupports';
import type { DutyHeld } from '../duties/DutyHeld';
import type { AuditedThing } from './AuditedThing';

/** Brainstorms: ideas, all that was said of them, decisions, marks, votes. */
export async function campaignAudits(connection: Connection, supports: SiteSupports): Promise<readonly AuditedThing[]> {
  const tables = ideaTables(connection);
  const audit = new CampaignAudit({ ...tables, ...ideaLeadTables(connection), ...internalTables(connection) }, new TableCampaigns(tables, new SharePointIdeaSite(connection)), () => connection.serverNow());
  return (await audit.every()).map(({ campaign }): AuditedThing => ({
    kind: 'campaign', id: campaign.id, title: campaign.question,
    look: async ({ signal }) => {
      const found = await audit.look(campaign.id);
      const excluded = await supports.excludedIn(voteSpace(found.campaign, found.state, found.ideas), signal ? { signal } : {});
      return { whys: [...found.whys, ...excluded.map(({ reason }) => reason)], duties: dutiesIn(found) };
    }
  }));
}

/** Who is to give marks, and who sees to what was kept. */
function dutiesIn({ campaign, state, ideas }: AuditedCampaign): readonly DutyHeld[] {
  if (state.phase === 'unpublished' || state.phase === 'archived') return [];
  const marking = state.marksShown === null ? campaign.evaluators.filter(({ id }) => isEvaluator(id, campaign, state)) : [];
  const kept = ideas.filter(({ stage, owner }) => owner !== '' && stage !== 'done' && stage !== 'notKept');
  return [...marking.map((holder): DutyHeld => ({ role: 'evaluator', holder, of: '' })), ...kept.map(({ owner, title }): DutyHeld => ({ role: 'ideaOwner', holder: { words: owner }, of: title }))];
}
