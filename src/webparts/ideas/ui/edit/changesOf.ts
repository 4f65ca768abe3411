import type { IdeaServices } from '../../../../data/ideas/IdeaServices';
import { DataError } from '../../../../data/DataError';
import type { Stored } from '../../../../data/items/Table';
import { withFresh } from '../../../../domain/decided/withFresh';
import type { Campaign, CampaignDraft } from '../../../../domain/ideas/Campaign';
import { phases, rulesOf } from '../../../../domain/ideas/Campaign';
import { campaignState } from '../../../../domain/ideas/campaignState';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import { decide, newestKnown } from '../animate/decide';

/** A published campaign as it was stored, or read, last. */
export interface StoredCampaign {
  readonly row: Stored<Campaign>;
  readonly opened: OpenedCampaign;
  /** An earlier try of the same save stored the row; what was to be decided is left. */
  readonly isRowOurs: boolean;
}

interface Changes {
  readonly row: boolean;
  readonly dates: boolean;
  readonly rules: boolean;
}

/** A campaign as it stands: its words and lists, and what people were told of dates and rules. */
export function asStands({ row, opened: { campaign, decisions } }: StoredCampaign, now: Date): CampaignDraft {
  const { starts, rules } = campaignState(campaign, decisions, now);
  // Of the row stands what no decision says of it.
  return { ...row, charter: undefined, host: undefined, ...rules, starts };
}

/** What has to be stored where. @param standing as a form gives it back: clocks there show no seconds */
export function changesOf(standing: CampaignDraft, typed: CampaignDraft): Changes {
  return {
    row: JSON.stringify(wordsOf(standing)) !== JSON.stringify(wordsOf(typed)),
    dates: phases.some((phase) => standing.starts[phase]?.getTime() !== typed.starts[phase]?.getTime()),
    rules: JSON.stringify(rulesOf(standing)) !== JSON.stringify(rulesOf(typed))
  };
}

/**
 * Stores the words of a campaign, then decides its dates and rules: tried again after any failure, it goes on where it was.
 * @param etag of the row that was typed on @param keep takes in what was stored @throws DataError `conflict` also where somebody changed dates or rules meanwhile
 */
export async function storeChanges(services: IdeaServices, before: StoredCampaign, changes: Changes, typed: CampaignDraft, reason: string, etag: string, keep: (now: StoredCampaign) => void): Promise<void> {
  const animation = await services.animation();
  let now = before;
  const keepNow = (next: StoredCampaign): void => {
    now = next;
    keep(next);
  };
  if (changes.row) {
    const { id, box, starts, names, moderation, movers, vote, charter, host } = now.row;
    const row = await animation.save({ ...now.row, ...typed, id, box, starts, names, moderation, movers, vote, charter, host, etag: now.isRowOurs ? now.row.etag : etag });
    keepNow({ ...now, row, isRowOurs: true });
  }
  for (const kind of ['dates', 'rules'] as const) {
    if (!changes[kind]) continue;
    const remember = (decisions: OpenedCampaign['decisions']): void => keepNow({ ...now, opened: { ...now.opened, decisions: withFresh(now.opened.decisions, decisions) } });
    const content = kind === 'dates' ? { starts: typed.starts } : { rules: rulesOf(typed) };
    const tried = await decide(services, { opened: now.opened, remember }, () => ({ kind, idea: 0, targets: [], reason, content }), newestKnown(now.opened, { idea: 0 }));
    if ('meanwhile' in tried) throw new DataError('conflict', `decision ${tried.meanwhile.other.id} was made meanwhile`);
  }
}

/** What lies in the row of a campaign alone. */
function wordsOf({ question, why, outcome, sponsor, categories, criteria, evaluators, mayComment, mayPicture, reasons, retentionMonths }: CampaignDraft): readonly unknown[] {
  return [question, why, outcome, sponsor, categories, criteria, evaluators, mayComment, mayPicture, reasons, retentionMonths];
}
