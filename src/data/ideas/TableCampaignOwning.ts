import type { Campaign } from '../../domain/ideas/Campaign';
import { isSecret } from '../../domain/ideas/Campaign';
import type { CampaignDecisionKind } from '../../domain/ideas/CampaignDecision';
import type { CampaignHoldings } from '../../domain/ideas/CampaignHoldings';
import { isEmpty } from '../../domain/ideas/CampaignHoldings';
import type { CampaignTemplate } from '../../domain/ideas/CampaignTemplate';
import { campaignState } from '../../domain/ideas/campaignState';
import { blockOfIdea, placeOf, readPlace } from '../../domain/ideas/ideaFolders';
import type { IdeaRecord } from '../../domain/ideas/Idea';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import { keptUntil } from '../../domain/ideas/keptUntil';
import { meetingRoom } from '../../domain/ideas/meetingContent';
import type { Taken, Taking } from '../../domain/ideas/serverTaking';
import { wantedTaking } from '../../domain/ideas/serverTaking';
import type { NamedFile } from '../append/Recycler';
import { everyRow } from '../append/windows';
import { DataError, hasCode } from '../DataError';
import { addLatest } from '../items/addLatest';
import { stopIfAborted } from '../stopIfAborted';
import type { Condition, Stored, Table } from '../items/Table';
import type { Rooms } from '../live/Rooms';
import { toRecords } from './ideaRows';
import type { InsideDoor } from './GuestServices';
import type { Beginning, CampaignOwning, CampaignsRepository, LongTask, StoredBeginning, StoredTemplate } from './IdeaServices';
import type { LeadIdeaSite } from './IdeaSite';
import type { AllIdeaTables } from './ideaTables';
import { noneIfGone } from '../noneIfGone';
import { fromBeginning, fromTemplate, toBeginning, toTemplate } from './templateRows';
import { storeDecision } from './storeDecision';

/** A list with those of its rows that go: also rows that nobody can read. */
interface Holding {
  readonly table: Pick<Table<object>, 'removeMany'>;
  readonly ids: readonly number[];
  /** Once they are gone. */
  after?(): Promise<void>;
}

/** Who reads what agents say among themselves. */
export interface DoorKeeper {
  look(): Promise<InsideDoor>;
  open(): Promise<InsideDoor>;
  admit(): Promise<InsideDoor>;
}

interface OfCampaign {
  readonly campaign: number;
}

interface Held {
  readonly counts: CampaignHoldings;
  readonly pictures: readonly NamedFile[];
  /** What hangs on others goes first. */
  readonly parts: readonly Holding[];
}

/** What owners do of campaigns, on the tables of a site. */
export class TableCampaignOwning implements CampaignOwning {
  public constructor(
    private readonly tables: AllIdeaTables,
    private readonly site: LeadIdeaSite,
    private readonly campaigns: CampaignsRepository,
    private readonly rooms: () => Promise<Pick<Rooms, 'remove'>>,
    private readonly door: DoorKeeper
  ) {}

  public async taking(campaign: Campaign): Promise<Taken> {
    const [taking, isInsideClosed] = await Promise.all([this.site.taking(campaign.box, reservedOf(campaign)), isShared(campaign) ? this.site.isInsideClosed(campaign.id) : null]);
    return isInsideClosed === null || isInsideClosed === (taking === 'none') ? taking : 'mixed';
  }

  public async setTaking(campaign: Campaign, taking: Taking): Promise<void> {
    await this.site.setTaking(campaign.box, reservedOf(campaign), taking);
    if (isShared(campaign)) await this.site.setInsideClosed(campaign.id, taking === 'none');
  }

  public async saveTemplate({ id, etag, ...template }: CampaignTemplate & Partial<Pick<StoredTemplate, 'id' | 'etag'>>, clientKey: string): Promise<StoredTemplate> {
    const values = fromTemplate(template);
    return toTemplate(id === undefined || etag === undefined ? await addLatest(this.tables.templates, values, clientKey) : await this.tables.templates.update({ ...values, id, etag }));
  }

  public removeTemplate(template: Pick<StoredTemplate, 'id' | 'etag'>): Promise<void> {
    return this.tables.templates.remove(template);
  }

  public async saveBeginning(beginning: Beginning, known: Pick<StoredBeginning, 'id' | 'etag'> | undefined): Promise<StoredBeginning> {
    const values = fromBeginning(beginning, BEGINNING);
    if (known) return toBeginning(await this.tables.templates.update({ ...values, ...known }));
    // Of two owners who say it first, the key lets one in.
    const stored = toBeginning(await this.tables.templates.add(values, BEGINNING));
    if (stored.retentionMonths !== beginning.retentionMonths || (stored.charter ?? '') !== (beginning.charter ?? '')) throw new DataError('conflict', 'what new campaigns begin with');
    return stored;
  }

  public insideDoor(): Promise<InsideDoor> {
    return this.door.look();
  }

  public async admitGuests(): Promise<InsideDoor> {
    const door = await this.door.admit();
    const now = this.site.serverNow();
    // Folders of campaigns have rights of their own, from the day of their publication.
    for (const { campaign, decisions } of await this.campaigns.every()) await this.setTaking(campaign, wantedTaking(campaignState(campaign, decisions, now)));
    return door;
  }

  public openInside(): Promise<InsideDoor> {
    return this.door.open();
  }

  public async said(campaign: Campaign): Promise<readonly IdeaRecord[]> {
    const { records, hiddenRecords } = this.tables;
    return toRecords(campaign, await everyRow(isSecret(campaign) ? hiddenRecords : records, ofCampaign(campaign)));
  }

  public async holdings(campaign: Campaign, options: LongTask = {}): Promise<CampaignHoldings> {
    return (await this.held(campaign, options)).counts;
  }

  public async keptTooLong(): Promise<readonly OpenedCampaign[]> {
    const listed = await this.campaigns.every();
    const now = this.site.serverNow();
    const past = listed.filter(({ campaign, decisions }) => {
      const until = keptUntil(campaign, campaignState(campaign, decisions, now));
      return until !== null && until <= now;
    });
    const holding = await Promise.all(past.map(({ campaign }) => this.holdsAny(campaign)));
    return past.filter((_, index) => holding[index]);
  }

  public async purge({ campaign, decisions }: OpenedCampaign, { onProgress, signal }: LongTask = {}): Promise<void> {
    const { mayOwn } = await this.site.rights();
    if (!mayOwn) throw new DataError('forbidden', `purge campaign ${campaign.id}`);
    const state = campaignState(campaign, decisions, this.site.serverNow());
    if (!state.archived) throw new DataError('conflict', `campaign ${campaign.id} goes on`);
    const { counts, pictures, parts } = await this.held(campaign, { ...(signal ? { signal } : {}), onProgress: (done) => onProgress?.(done * READING) });
    // The trace comes first: whatever becomes of this run, it is known who removed what.
    if (!state.purged && !isEmpty(counts)) await this.trace(campaign, counts, decisions);
    // What hangs on rows goes before them: the rows say where it is.
    await this.site.removeAround(campaign.box, pictures);
    await (await this.rooms()).remove(meetingRoom(campaign.id));
    const all = Math.max(1, parts.reduce((sum, { ids }) => sum + ids.length, 0));
    let before = 0;
    for (const { table, ids, after } of parts) {
      const from = before;
      await table.removeMany(ids, { ...(signal ? { signal } : {}), onProgress: (done) => onProgress?.(READING + ((from + done * ids.length) / all) * (1 - READING)) });
      await after?.();
      before += ids.length;
    }
    onProgress?.(1);
  }

  private async trace({ id }: Campaign, purged: CampaignHoldings, decisions: OpenedCampaign['decisions']): Promise<void> {
    const known = decisions.filter(({ idea }) => idea === 0).reduce((newest, decision) => Math.max(newest, decision.id), 0);
    await storeDecision(this.site, id, { kind: 'purged', idea: 0, targets: [], reason: '', content: { purged } }, known);
  }

  private async held(campaign: Campaign, { onProgress, signal }: LongTask): Promise<Held> {
    const { ideas, hiddenIdeas, records, hiddenRecords, internal, evaluations, decisions, places, openPlaces } = this.tables;
    let read = 0;
    const rowsOf = async <T extends OfCampaign>(table: Pick<Table<T>, 'page' | 'removeMany'>, keeps: (row: Stored<T>) => boolean = () => false): Promise<{ readonly rows: readonly Stored<T>[]; readonly part: Holding }> => {
      stopIfAborted(signal);
      const unreadable: number[] = [];
      const rows = (await everyRow(table, ofCampaign(campaign), (some) => unreadable.push(...some.map(({ id }) => id)))).filter((row) => !keeps(row));
      onProgress?.(++read / LISTS);
      return { rows, part: { table, ids: [...rows.map(({ id }) => id), ...unreadable] } };
    };
    const isOnAll = ({ place, kind }: { readonly place: string; readonly kind: string }): boolean => place === placeOf(campaign.id, 0) && !PERSONAL.includes(kind) && kind !== 'evaluator';
    const [thrown, said] = isSecret(campaign) ? [await rowsOf(hiddenIdeas), await rowsOf(hiddenRecords)] : [await rowsOf(ideas), await rowsOf(records)];
    const inside = await rowsOf(internal).catch(noneIfGone);
    const [decided, marks, laid, laidOpen] = [await rowsOf(decisions, isOnAll), await rowsOf(evaluations), await rowsOf(places), await rowsOf(openPlaces)];
    const pictures = thrown.rows.flatMap(({ content, author }) => (content.picture ? [{ path: content.picture, author: author.id }] : []));
    const counts: CampaignHoldings = {
      ideas: thrown.part.ids.length,
      people: new Set([...thrown.rows, ...said.rows, ...(inside?.rows ?? [])].map(({ author }) => author.id)).size,
      records: said.part.ids.length + (inside?.part.ids.length ?? 0),
      decisions: decided.part.ids.length,
      marks: marks.part.ids.length,
      pictures: pictures.length,
      places: laid.part.ids.length + laidOpen.part.ids.length
    };
    // Who said something first made the folder for it. Ideas go last: they say which folders there are.
    const blocks = new Set([...thrown.part.ids, ...said.rows.map(({ place }) => readPlace(place)?.idea ?? 0)].map(blockOfIdea));
    const saying: Holding = isSecret(campaign) ? said.part : { ...said.part, after: () => this.site.removeBlocks(campaign.box, [...blocks]) };
    return { counts, pictures, parts: [laid.part, laidOpen.part, decided.part, marks.part, ...(inside ? [inside.part] : []), saying, thrown.part] };
  }

  private async holdsAny(campaign: Campaign): Promise<boolean> {
    const { ideas, hiddenIdeas } = this.tables;
    try {
      const { rows, unreadable } = await (isSecret(campaign) ? hiddenIdeas : ideas).page({ where: ofCampaign(campaign), size: 1 });
      return rows.length + unreadable.length > 0;
    } catch (error) {
      if (hasCode(error, 'tooLarge')) return true;
      throw error;
    }
  }
}

/** There is one a site: its key, and its name for people who look in the list. */
const BEGINNING = 'new-campaigns';

/** How much of the time it takes to read what goes. */
const READING = 0.3;
/** Decisions on a campaign as a whole that carry words or names of people. */
const PERSONAL: readonly string[] = ['marksShown', 'evaluator', 'imported'] satisfies readonly CampaignDecisionKind[];
/** In which something of a campaign lies. */
const LISTS = 7;

/** Only there do agents have a place of their own to talk. */
function isShared({ host }: Campaign): boolean {
  return host !== undefined;
}

function reservedOf(campaign: Campaign): number | null {
  return isSecret(campaign) ? campaign.id : null;
}

function ofCampaign<T extends OfCampaign>({ id }: Campaign): readonly Condition<T>[] {
  return [{ column: 'campaign', is: 'eq', value: id }];
}
