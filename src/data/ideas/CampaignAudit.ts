import type { Brainstorm } from '../../domain/ideas/brainstorm';
import { brainstorm } from '../../domain/ideas/brainstorm';
import type { Campaign } from '../../domain/ideas/Campaign';
import { isSecret } from '../../domain/ideas/Campaign';
import { evaluationMatrix } from '../../domain/ideas/evaluationMatrix';
import type { IgnoredWhy } from '../../domain/ideas/Ignored';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import { asArrived } from '../append/asArrived';
import { everyRow } from '../append/windows';
import { hasCode } from '../DataError';
import type { UnreadableRow } from '../items/Table';
import { withNews } from './BookRows';
import { toEvaluation } from './evaluationRows';
import { toDecision } from './ideaRows';
import type { CampaignsRepository } from './IdeaServices';
import type { AllIdeaTables } from './ideaTables';
import { toInside } from './internalRows';

export interface AuditedCampaign extends Brainstorm {
  readonly whys: readonly (IgnoredWhy | 'unreadable')[];
}

/** Looks at every record of a campaign as it is stored now, whatever a browser keeps of it. */
export class CampaignAudit {
  public constructor(
    private readonly tables: Omit<AllIdeaTables, 'places' | 'openPlaces'>,
    private readonly campaigns: Pick<CampaignsRepository, 'every' | 'open'>,
    private readonly serverNow: () => Date
  ) {}

  /** As `CampaignsRepository.every`, newest first. */
  public async every(): Promise<readonly OpenedCampaign[]> {
    return [...(await this.campaigns.every())].reverse();
  }

  /** Seven operations, one more for each further 1,000 rows of a list. Of notes on a board nothing is counted. */
  public async look(id: number): Promise<AuditedCampaign> {
    const { campaign } = await this.campaigns.open(id);
    const unreadable: UnreadableRow[] = [];
    const note = (rows: readonly UnreadableRow[]): void => void unreadable.push(...rows);
    const { ideas, hiddenIdeas, records, hiddenRecords, decisions, evaluations, internal } = this.tables;
    const ofCampaign = [{ column: 'campaign', is: 'eq', value: id }] as const;
    const [thrown, said, decided, marked, inside] = await Promise.all([
      everyRow(isSecret(campaign) ? hiddenIdeas : ideas, ofCampaign, note),
      everyRow(isSecret(campaign) ? hiddenRecords : records, ofCampaign, note),
      everyRow(decisions, ofCampaign, note),
      everyRow(evaluations, ofCampaign, note),
      everyRow(internal, ofCampaign, note).catch((error: unknown) => {
        // It is there where guests take part.
        if (hasCode(error, 'notFound')) return [];
        throw error;
      })
    ]);
    const now = this.serverNow();
    const { ideas: read, records: heard, decisions: made } = withNews(campaign, { ideas: [], records: [], decisions: [], readAt: now }, { ideas: thrown, records: said, decisions: decided.map(toDecision) }, now);
    const found = brainstorm({ campaign, ideas: read, records: heard, decisions: made }, now);
    const { ignored: marks } = evaluationMatrix(campaign, [], asArrived(marked).map(toEvaluation), found.state);
    const whys: readonly IgnoredWhy[] = [
      ...[...found.state.ignored, ...found.forest.ignored, ...found.ideas.flatMap(({ ignored }) => ignored), ...marks].map(({ why }) => why),
      // What is about no idea of it is shown nowhere; a charter is accepted for the whole.
      ...heard.filter(({ idea }) => idea !== 0 && !found.byId.has(idea)).map((): IgnoredWhy => 'elsewhere'),
      ...asArrived(inside).flatMap((row): readonly IgnoredWhy[] => insideWhy(row, campaign, found))
    ];
    return { ...found, whys: [...whys, ...unreadable.map(() => 'unreadable' as const)] };
  }
}

function insideWhy(row: Parameters<typeof toInside>[0], { id }: Campaign, { byId }: Brainstorm): readonly IgnoredWhy[] {
  const record = toInside(row);
  if (!record || record.campaignId !== id || record.isMisplaced || !byId.has(record.idea)) return ['elsewhere'];
  return record.isAltered ? ['altered'] : [];
}
