import type { Campaign, CampaignDraft } from '../../domain/ideas/Campaign';
import { rulesOf } from '../../domain/ideas/Campaign';
import type { CampaignDecision } from '../../domain/ideas/CampaignDecision';
import type { AuditedVotes } from '../../domain/ideas/campaignResults';
import { campaignState } from '../../domain/ideas/campaignState';
import { overlapOf } from '../../domain/ideas/countOf';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import { ideaOf } from '../../domain/ideas/voteTargets';
import { boxFor } from '../append/boxFor';
import { rowsAfter } from '../append/windows';
import { DataError, hasCode } from '../DataError';
import { addLatest } from '../items/addLatest';
import { allRows } from '../items/allRows';
import type { Stored } from '../items/Table';
import { swallowed } from '../swallowed';
import type { CampaignBox } from './CampaignBox';
import { toCampaign, toCampaignDraft, toDecision } from './ideaRows';
import type { CampaignAnimation, CampaignDecisionDraft, LongTask, OfferedTemplates, StoredCampaignDraft, VotedCampaign } from './IdeaServices';
import type { LeadIdeaSite } from './IdeaSite';
import type { CampaignDraftValues, CampaignValues, IdeaLeadTables, IdeaTables } from './ideaTables';
import { fromCampaignDraft } from './ideaValues';
import { storeDecision } from './storeDecision';
import { toBeginning, toTemplate } from './templateRows';

/** What animators do, on the tables of a site. */
export class TableCampaignAnimation implements CampaignAnimation {
  public constructor(
    private readonly tables: IdeaTables & Pick<IdeaLeadTables, 'drafts' | 'templates'>,
    private readonly site: LeadIdeaSite,
    private readonly ballots: CampaignBox
  ) {}

  public async drafts(): Promise<readonly StoredCampaignDraft[]> {
    return (await allRows(this.tables.drafts, { descending: true, size: 1000 })).map(toStoredDraft);
  }

  public async offered(): Promise<OfferedTemplates> {
    const rows = await allRows(this.tables.templates, { size: 1000 });
    const [beginning] = rows.filter(({ kind }) => kind === 'beginning').map(toBeginning);
    return { templates: rows.filter(({ kind }) => kind === 'template').map(toTemplate), beginning: beginning ?? null };
  }

  public async saveDraft({ id, etag, ...draft }: CampaignDraft & Partial<Pick<StoredCampaignDraft, 'id' | 'etag'>>, clientKey: string): Promise<StoredCampaignDraft> {
    const values = fromCampaignDraft(draft);
    return toStoredDraft(id === undefined || etag === undefined ? await addLatest(this.tables.drafts, values, clientKey) : await this.tables.drafts.update({ ...values, id, etag }));
  }

  public removeDraft(draft: StoredCampaignDraft): Promise<void> {
    return this.tables.drafts.remove(draft);
  }

  /** Each step finds what an earlier run of it stored: the campaign under its key, folders by their names, the decision under the key of a first one. */
  public async publish(draft: StoredCampaignDraft, clientKey: string): Promise<OpenedCampaign> {
    await this.checkUnchanged(draft);
    const box = boxFor('r', clientKey);
    const campaign = toCampaign(await addLatest(this.tables.campaigns, { ...fromCampaignDraft(draft), box }, clientKey));
    await this.site.makeBox(box);
    const state = campaignState(campaign, [], this.site.serverNow());
    await this.ballots.openBox({ campaign, state, ideas: [] });
    const published = await storeDecision(this.site, campaign.id, { kind: 'published', idea: 0, targets: [], reason: '', content: { box, name: draft.question, starts: draft.starts, rules: rulesOf(draft) } }, 0);
    await this.removeDraft(draft).catch((error: unknown) => swallowed(error, 'remove the draft of a published campaign'));
    return { campaign, decisions: [published] };
  }

  public async saved(campaign: Campaign): Promise<Stored<Campaign>> {
    return toStoredCampaign(await this.tables.campaigns.get(campaign.id));
  }

  public async save(campaign: Stored<Campaign>): Promise<Stored<Campaign>> {
    const { id, etag, box } = campaign;
    return toStoredCampaign(await this.tables.campaigns.update({ ...fromCampaignDraft(campaign), box, id, etag }));
  }

  public async decidedSince({ id }: Pick<Campaign, 'id'>, decision: number): Promise<readonly CampaignDecision[]> {
    return (await rowsAfter(this.tables.decisions, [{ column: 'campaign', is: 'eq', value: id }], decision)).map(toDecision);
  }

  public async decide({ campaign, decisions }: OpenedCampaign, draft: CampaignDecisionDraft, known: number): Promise<CampaignDecision> {
    if (draft.kind === 'dates' || draft.kind === 'rules') {
      // Who votes in this moment is judged by what is decided now.
      const state = campaignState(campaign, decisions, this.site.serverNow());
      await this.ballots.announce({ campaign, state, ideas: [] });
    }
    return storeDecision(this.site, campaign.id, draft, known);
  }

  public async countOverlap(voted: VotedCampaign, leaves: readonly number[], options: LongTask = {}): Promise<number> {
    const { choices } = await this.audit(voted, options);
    return overlapOf(leaves.map((leaf) => [...choices].filter(([, targets]) => targets.some((target) => ideaOf(target) === leaf)).map(([agent]) => agent)));
  }

  public audit(voted: VotedCampaign, options: LongTask = {}): Promise<AuditedVotes> {
    return this.ballots.audit(voted, options);
  }

  /** What is published is what its animator saw. */
  private async checkUnchanged(draft: StoredCampaignDraft): Promise<void> {
    try {
      const { etag } = await this.tables.drafts.get(draft.id);
      if (etag !== draft.etag) throw new DataError('conflict', `draft ${draft.id}`);
    } catch (error) {
      // An earlier run of the same publication came as far as removing it.
      if (!hasCode(error, 'notFound')) throw error;
    }
  }
}

function toStoredDraft(row: Stored<CampaignDraftValues>): StoredCampaignDraft {
  const { id, etag, created, modified, author, editor } = row;
  return { ...toCampaignDraft(row), id, etag, created, modified, author, editor };
}

function toStoredCampaign(row: Stored<CampaignValues>): Stored<Campaign> {
  const { etag, created, modified, author, editor } = row;
  return { ...toCampaign(row), etag, created, modified, author, editor };
}
