import { placeColumns } from '../../../src/data/ideas/ideaPlaceTables';
import { decisionColumns, recordColumns } from '../../../src/data/ideas/ideaTables';
import { slotOf } from '../../../src/data/ideas/ideaRows';
import { decisionKey, fromCampaignDraft, fromDecision, fromIdea, fromRecord, placeKey } from '../../../src/data/ideas/ideaValues';
import type { CampaignDecisionDraft, IdeaRecordDraft } from '../../../src/data/ideas/IdeaServices';
import { RowFormat } from '../../../src/data/items/RowFormat';
import { NO_OPTION } from '../../../src/domain/ballots/step';
import { ideaFolder } from '../../../src/domain/ideas/ideaFolders';
import { rulesOf } from '../../../src/domain/ideas/Campaign';
import type { PlaceDraft } from '../../../src/domain/ideas/Place';
import { wordsSeen } from '../../../src/domain/ideas/voteSpace';
import { boxBudget } from '../../../src/domain/ideas/votes';
import { targetsOf } from '../../../src/domain/ideas/voteTargets';
import { supportLayout } from '../../../src/domain/supports/supportLayout';
import { IdeaPlacesList } from '../../../src/lists/ideaPlaces';
import { CampaignDecisionsList, CampaignsList, IdeaRecordsList, IdeasList } from '../../../src/lists/ideas';
import type { ItemSeed } from '../../sharepoint';
import type { DemoCampaign } from './demoCampaigns';

const campaigns = new RowFormat<typeof CampaignsList>(CampaignsList);
const ideas = new RowFormat<typeof IdeasList>(IdeasList);
const records = new RowFormat<typeof IdeaRecordsList>(IdeaRecordsList, recordColumns);
const decisions = new RowFormat<typeof CampaignDecisionsList>(CampaignDecisionsList, decisionColumns);
const places = new RowFormat<typeof IdeaPlacesList>(IdeaPlacesList, placeColumns);

/** Below: the folders of boxes. */
const FIRST_IDEA = 1000;

/** An idea that is stored, in the words that voters read. */
export interface Thrown {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** The rows that people of the demo would have stored in brainstorms, as the product stores them, with ids that are known beforehand. */
export class IdeaRows {
  public readonly campaigns: ItemSeed[] = [];
  public readonly ideas: ItemSeed[] = [];
  public readonly records: ItemSeed[] = [];
  public readonly decisions: ItemSeed[] = [];
  public readonly places: ItemSeed[] = [];
  public readonly supports: ItemSeed[] = [];
  private readonly known = new Map<string, number>();
  private readonly opened = new Set<number>();
  /** Steps of a budget, by box and agent. */
  private readonly steps = new Map<string, number>();
  private lastId = FIRST_IDEA;

  /** A published campaign. */
  public publish(campaign: DemoCampaign, author: string): void {
    const { id, box, draft, publishedAt } = campaign;
    this.campaigns.push({ id, author, created: publishedAt, values: { ...campaigns.write({ ...fromCampaignDraft(draft), box }), ClientKey: `demo-campaign-${id}` } });
    this.decide(campaign, { kind: 'published', content: { box, name: draft.question, starts: draft.starts, rules: rulesOf(draft) } }, author, publishedAt);
  }

  /** What is thrown first is stored first: ids rise with time. */
  public throw({ id: campaign, box }: DemoCampaign, { title, text, category, buildsOn }: { readonly title: string; readonly text: string; readonly category: number; readonly buildsOn: number }, author: string, created: Date): Thrown {
    const id = ++this.lastId;
    const values = ideas.write(fromIdea(campaign, { title, text, category, buildsOn, link: '', picture: '', direction: '' }));
    this.ideas.push({ id, author, created, folder: box, values: { ...values, ClientKey: `demo-idea-${id}` } });
    return { id, title, text };
  }

  public record({ id: campaign, box }: DemoCampaign, { id }: Thrown, draft: IdeaRecordDraft, author: string, created: Date): void {
    const number = this.records.length + 1;
    const values = records.write(fromRecord(campaign, id, draft));
    this.records.push({ author, created, folder: `${box}/${ideaFolder(id, slotOf(draft.kind))}`, values: { ...values, ClientKey: `demo-record-${number}` } });
  }

  /** @returns its id */
  public decide({ id: campaign }: DemoCampaign, draft: Partial<CampaignDecisionDraft> & Pick<CampaignDecisionDraft, 'kind'>, author: string, created: Date): number {
    const decided = { idea: 0, targets: [], reason: '', content: {}, ...draft };
    const about = `${campaign}:${decided.idea}`;
    const id = this.decisions.length + 1;
    this.decisions.push({ id, author, created, values: { ...decisions.write(fromDecision(campaign, decided)), ClientKey: decisionKey(campaign, decided.idea, this.known.get(about) ?? 0) } });
    this.known.set(about, id);
    return id;
  }

  public place({ id: campaign }: DemoCampaign, draft: PlaceDraft, author: string, created: Date): void {
    this.places.push({ author, created, values: { ...places.write({ campaign, ...draft }), ClientKey: placeKey(campaign, draft.idea) } });
  }

  /** One vote more for an idea. Whoever is first makes both folders of its target. @param nth from 0, of his votes for it @returns the target */
  public vote({ box, draft: { vote } }: DemoCampaign, idea: Thrown, nth: number, author: string, created: Date): number {
    const target = targetsOf(idea.id, vote)[nth] ?? 0;
    const hasBudget = boxBudget(vote) !== null;
    const layout = supportLayout(box, hasBudget);
    const folderOf = (way: { readonly from: number; readonly to: number }): string => `${layout.box}/${layout.folder({ slot: target, ...way })}`;
    const given = { from: NO_OPTION, to: target };
    if (!this.opened.has(target)) this.supports.push({ author, created, folder: folderOf({ from: target, to: NO_OPTION }) });
    this.opened.add(target);
    const chain = `${box}:${author}`;
    const number = hasBudget ? (this.steps.get(chain) ?? 0) + 1 : 1;
    this.steps.set(chain, number);
    const seen = wordsSeen({ title: idea.title, text: idea.text, link: '' });
    this.supports.push({ author, created, folder: folderOf(given), values: (agentId) => ({ Title: seen, BallotKey: layout.key({ agentId, slot: target, number, ...given }) }) });
    return target;
  }
}
