import type { FolderCount } from '../../../domain/ballots/Tally';
import { blockOfIdea, readIdeaFolder } from '../../../domain/ideas/ideaFolders';
import type { Taking } from '../../../domain/ideas/serverTaking';
import type { Stamps } from '../../../domain/live/planTurn';
import type { Person } from '../../../domain/people/Person';
import { EvaluationsList } from '../../../lists/evaluations';
import { CampaignDraftsList, CampaignTemplatesList } from '../../../lists/ideaDrafts';
import { IdeaPlacesList, OpenPlacesList } from '../../../lists/ideaPlaces';
import { InternalCommentsList } from '../../../lists/internalComments';
import { CampaignDecisionsList, CampaignsList, HiddenIdeaRecordsList, HiddenIdeasList, IdeaRecordsList, IdeasList } from '../../../lists/ideas';
import { DataError } from '../../DataError';
import { MemoryTable } from '../../items/MemoryTable';
import type { PageQuery, Stored, Table } from '../../items/Table';
import type { MemoryRoomLists } from '../../live/testing/MemoryRooms';
import { memoryRoomLists, MemoryRooms } from '../../live/testing/MemoryRooms';
import type { SiteGuest } from '../../guests/siteGuests';
import type { SiteCampaignRights } from '../IdeaServices';
import type { LeadIdeaSite } from '../IdeaSite';
import type { MeetingSource } from '../MeetingReader';
import { evaluationColumns } from '../ideaLeadTables';
import { placeColumns } from '../ideaPlaceTables';
import type { AllIdeaTables, CampaignDecisionValues, IdeaRecordValues, IdeaValues, InternalValues } from '../ideaTables';
import { decisionColumns, recordColumns } from '../ideaTables';
import type { MemoryVotes } from './MemoryBallots';

export type MemoryRole = 'agent' | 'animator' | 'owner' | 'visitor' | 'guest';

/** What everybody's page of one site shares. */
interface MemoryState {
  /** Boxes that were made, and what the server takes in them. */
  readonly boxes: Map<string, Taking>;
  /** Of campaigns whose ideas are reserved. */
  readonly reserved: Map<number, Taking>;
  /** Campaigns of which nothing more is taken that agents say among themselves. */
  readonly insideClosed: Set<number>;
  /** Folder by id of the record, with its box. */
  readonly folders: Map<number, string>;
  readonly votes: MemoryVotes;
  readonly rooms: MemoryRoomLists;
  /** Whom the site knows of other organisations. */
  readonly guests: SiteGuest[];
  readonly now: () => Date;
}

function newLists(options: { readonly me: () => Person; readonly now: () => Date }) {
  return {
    campaigns: new MemoryTable(CampaignsList, options),
    drafts: new MemoryTable(CampaignDraftsList, options),
    templates: new MemoryTable(CampaignTemplatesList, options),
    ideas: new MemoryTable(IdeasList, options),
    hiddenIdeas: new MemoryTable(HiddenIdeasList, options),
    records: new MemoryTable(IdeaRecordsList, { ...options, derive: recordColumns }),
    hiddenRecords: new MemoryTable(HiddenIdeaRecordsList, { ...options, derive: recordColumns }),
    internal: new MemoryTable(InternalCommentsList, { ...options, derive: recordColumns }),
    decisions: new MemoryTable(CampaignDecisionsList, { ...options, derive: decisionColumns }),
    places: new MemoryTable(IdeaPlacesList, { ...options, derive: placeColumns }),
    openPlaces: new MemoryTable(OpenPlacesList, { ...options, derive: placeColumns }),
    evaluations: new MemoryTable(EvaluationsList, { ...options, derive: evaluationColumns })
  };
}

/** The lists themselves, for what a test plants in them. */
export type MemoryIdeaLists = ReturnType<typeof newLists>;

/** The tables and the site of brainstorms in memory, as one person has them. */
export class MemoryIdeaSite implements LeadIdeaSite {
  public readonly lists: MemoryIdeaLists;
  public readonly tables: AllIdeaTables;
  public readonly state: MemoryState;

  /** @param from the site of somebody else, or a new one */
  public constructor(
    private readonly person: Person,
    private readonly role: MemoryRole,
    from: MemoryIdeaSite | { readonly now: () => Date }
  ) {
    if (from instanceof MemoryIdeaSite) {
      this.state = from.state;
      this.lists = listsAs(from.lists, person);
    } else {
      this.state = { boxes: new Map(), reserved: new Map(), insideClosed: new Set(), folders: new Map(), votes: { held: new Map(), first: new Map(), steps: 0 }, rooms: memoryRoomLists(() => person, from.now), guests: [], now: from.now };
      this.lists = newLists({ me: () => person, now: from.now });
    }
    const { lists } = this;
    const own = this.isAnimator();
    this.tables = {
      ...lists,
      campaigns: this.writable(lists.campaigns, own),
      templates: this.writable(lists.templates, this.role === 'owner'),
      drafts: own ? lists.drafts : refusing(lists.drafts, ['page', 'get', 'add', 'update', 'remove']),
      hiddenIdeas: own ? lists.hiddenIdeas : this.mine(lists.hiddenIdeas),
      hiddenRecords: own ? lists.hiddenRecords : this.mine(lists.hiddenRecords),
      internal: this.mayDiscuss() ? lists.internal : refusing(lists.internal, ['page', 'removeMany']),
      places: this.writable(lists.places, own),
      openPlaces: this.writable(lists.openPlaces, this.role !== 'visitor'),
      evaluations: own ? lists.evaluations : { ...this.mine(lists.evaluations), add: (values, key) => lists.evaluations.add(values, key) }
    };
  }

  public async me(): Promise<Person> {
    return this.person;
  }

  public serverNow(): Date {
    return this.state.now();
  }

  public async rights(): Promise<SiteCampaignRights> {
    return { mayTakePart: this.role !== 'visitor', mayAnimate: this.isAnimator(), mayOwn: this.role === 'owner', mayDiscuss: this.mayDiscuss() };
  }

  public async newsStamp(): Promise<string> {
    const { ideas, hiddenIdeas, records, hiddenRecords, decisions } = this.lists;
    return [ideas.peek(), hiddenIdeas.peek(), records.peek(), hiddenRecords.peek(), decisions.peek()].map(({ length }) => length).join();
  }

  /** As `meetingStampsOf`. */
  public async meetingStamps(): Promise<Stamps<MeetingSource>> {
    const { ideas, hiddenIdeas, records, hiddenRecords, decisions, places, openPlaces } = this.lists;
    const stamp = (...tables: readonly { peek(): readonly { readonly modified: Date }[] }[]): string => tables.map((table) => `${table.peek().length} ${new Date(Math.max(0, ...table.peek().map(({ modified }) => modified.getTime()))).toISOString()}`).join();
    return { steps: stamp(this.state.rooms.records), ideas: stamp(ideas, hiddenIdeas), decisions: stamp(decisions), votes: String(this.state.votes.steps), places: stamp(places, openPlaces), records: stamp(records, hiddenRecords) };
  }

  public async folders(box: string, block: number): Promise<readonly FolderCount[]> {
    const counts = new Map<string, number>();
    for (const path of this.state.folders.values()) {
      const [of, , name = ''] = path.split('/');
      const folder = readIdeaFolder(name);
      if (of === box && folder && blockOfIdea(folder.idea) === block) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].map(([name, itemCount]) => ({ name, itemCount }));
  }

  public async storeIdea(box: string | null, values: IdeaValues, clientKey: string): Promise<Stored<IdeaValues>> {
    this.checkOpen(box, values.campaign, true);
    return (box === null ? this.lists.hiddenIdeas : this.lists.ideas).add(values, clientKey);
  }

  public async storeRecord(box: string | null, folder: string, values: IdeaRecordValues, clientKey: string): Promise<Stored<IdeaRecordValues>> {
    this.checkOpen(box, values.campaign, false);
    if (box === null) return this.lists.hiddenRecords.add(values, clientKey);
    const row = await this.lists.records.add(values, clientKey);
    this.state.folders.set(row.id, `${box}/${folder}`);
    return row;
  }

  public async storeInside(values: InternalValues, clientKey: string): Promise<Stored<InternalValues>> {
    if (!this.mayDiscuss() || this.state.insideClosed.has(values.campaign)) throw new DataError('forbidden');
    return this.lists.internal.add(values, clientKey);
  }

  public async decide(values: CampaignDecisionValues, clientKey: string): Promise<Stored<CampaignDecisionValues>> {
    if (!this.isAnimator()) throw new DataError('forbidden');
    return this.lists.decisions.add(values, clientKey);
  }

  public async storePicture(name: string, _: Blob, clientKey: string): Promise<string> {
    return `/sites/intranet/ParvisIdeaPictures/${clientKey}-${encodeURIComponent(name)}`;
  }

  public async makeBox(box: string): Promise<void> {
    if (!this.isAnimator()) throw new DataError('forbidden');
    if (!this.state.boxes.has(box)) this.state.boxes.set(box, 'all');
  }

  public async removeAround(): Promise<void> {
    if (this.role !== 'owner') throw new DataError('forbidden');
    this.state.votes.held.clear();
    this.state.votes.first.clear();
  }

  public async removeBlocks(box: string): Promise<void> {
    for (const [id, path] of this.state.folders) if (path.startsWith(`${box}/`)) this.state.folders.delete(id);
  }

  public async setTaking(box: string, reserved: number | null, taking: Taking): Promise<void> {
    if (this.role !== 'owner') throw new DataError('forbidden');
    if (reserved === null) this.state.boxes.set(box, taking);
    else this.state.reserved.set(reserved, taking);
  }

  public async taking(box: string, reserved: number | null): Promise<Taking> {
    return (reserved === null ? this.state.boxes.get(box) : this.state.reserved.get(reserved)) ?? 'all';
  }

  public async setInsideClosed(campaign: number, isClosed: boolean): Promise<void> {
    if (this.role !== 'owner') throw new DataError('forbidden');
    if (isClosed) this.state.insideClosed.add(campaign);
    else this.state.insideClosed.delete(campaign);
  }

  public async isInsideClosed(campaign: number): Promise<boolean> {
    return this.state.insideClosed.has(campaign);
  }

  /** The rule of a list refuses owners too. */
  private checkOpen(box: string | null, campaign: number, isIdea: boolean): void {
    const taking = (box === null ? this.state.reserved.get(campaign) : this.role === 'owner' ? 'all' : this.state.boxes.get(box)) ?? 'all';
    const isClosed = taking === 'none' || (isIdea && taking === 'saying');
    if (this.role === 'visitor' || isClosed) throw new DataError('forbidden');
  }

  /** Rooms as this person has them. */
  public rooms(): MemoryRooms {
    return new MemoryRooms(this.state.rooms, this.person, this.isAnimator());
  }

  private mayDiscuss(): boolean {
    return this.role !== 'visitor' && this.role !== 'guest';
  }

  private isAnimator(): boolean {
    return this.role === 'animator' || this.role === 'owner';
  }

  /** Each reads only his own. */
  private mine<T extends object>(table: Pick<Table<T>, 'page' | 'removeMany'>): Pick<Table<T>, 'page' | 'removeMany'> {
    const own = { column: 'author', is: 'eq', value: this.person.id } as const;
    return { page: (query: PageQuery<T> = {}) => table.page({ ...query, where: [...(query.where ?? []), own] }), removeMany: (...given) => table.removeMany(...given) };
  }

  private writable<T extends object>(table: Table<T>, may: boolean): Table<T> {
    return may ? table : refusing(table, ['add', 'update', 'remove']);
  }
}

function listsAs(lists: MemoryIdeaLists, person: Person): MemoryIdeaLists {
  const { campaigns, drafts, templates, ideas, hiddenIdeas, records, hiddenRecords, internal, decisions, places, openPlaces, evaluations } = lists;
  return {
    campaigns: campaigns.as(person), drafts: drafts.as(person), templates: templates.as(person), ideas: ideas.as(person), hiddenIdeas: hiddenIdeas.as(person), records: records.as(person), hiddenRecords: hiddenRecords.as(person), internal: internal.as(person), decisions: decisions.as(person),
    places: places.as(person), openPlaces: openPlaces.as(person), evaluations: evaluations.as(person)
  };
}

/** A table as who may not do some things has it. */
function refusing<T extends object>(table: Table<T>, names: readonly (keyof Table<T>)[]): Table<T> {
  return new Proxy(table, {
    get: (target, name, receiver) => {
      if (names.some((each) => each === name)) return () => Promise.reject(new DataError('forbidden'));
      const value: unknown = Reflect.get(target, name, receiver);
      return typeof value === 'function' ? (...given: readonly unknown[]): unknown => Reflect.apply(value, target, given) : value;
    }
  });
}
