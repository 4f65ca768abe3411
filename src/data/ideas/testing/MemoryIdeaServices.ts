import type { CampaignDraft } from '../../../domain/ideas/Campaign';
import type { OpenedCampaign } from '../../../domain/ideas/IdeaThread';
import type { Making, Proposal } from '../../../domain/making/Proposal';
import type { Person } from '../../../domain/people/Person';
import { Failures } from '../../append/testing/Failures';
import type { Failing } from '../../items/MemoryTable';
import { newClientKey } from '../../items/newClientKey';
import type { Rooms } from '../../live/Rooms';
import type { MemoryRoomLists } from '../../live/testing/MemoryRooms';
import type { PeopleServices } from '../../people/peopleServices';
import { MemoryPeople } from '../../people/testing/MemoryPeople';
import { setUpStatus } from '../../provisioning/testing/setUpStatus';
import type { MakingServices } from '../../making/Maker';
import type { BoardRepository, CampaignAnimation, CampaignOwning, CampaignsRepository, EvaluationsRepository, IdeaExchange, IdeaServices, IdeasRepository, VotesRepository } from '../IdeaServices';
import type { SiteGuest } from '../../guests/siteGuests';
import type { GuestsRepository, InsideDoor } from '../GuestServices';
import type { MeetingServices } from '../MeetingServices';
import { MeetingReader } from '../MeetingReader';
import { TableBoard } from '../TableBoard';
import { TableCampaignAnimation } from '../TableCampaignAnimation';
import { TableCampaignOwning } from '../TableCampaignOwning';
import { TableCampaigns } from '../TableCampaigns';
import { TableEvaluations } from '../TableEvaluations';
import { TableGuests } from '../TableGuests';
import { TableIdeaExchange } from '../TableIdeaExchange';
import { TableIdeas } from '../TableIdeas';
import { MemoryBallots } from './MemoryBallots';
import type { MemoryIdeaLists, MemoryRole } from './MemoryIdeaSite';
import { MemoryIdeaSite } from './MemoryIdeaSite';

/** What can be made to fail; `read` of votes and of evaluations alike. */
export type MemoryIdeaCall = keyof CampaignsRepository | keyof IdeasRepository | keyof VotesRepository | keyof BoardRepository | keyof EvaluationsRepository | keyof CampaignAnimation | keyof CampaignOwning | keyof IdeaExchange | keyof GuestsRepository | keyof Rooms;

const WRITES: ReadonlySet<unknown> = new Set<MemoryIdeaCall>(['add', 'record', 'addPicture', 'cast', 'move', 'saveDraft', 'removeDraft', 'publish', 'save', 'decide', 'setTaking', 'purge', 'take', 'saveTemplate', 'removeTemplate', 'saveBeginning', 'accept', 'sayInside', 'write', 'hold', 'say']);

export interface MemoryIdeaOptions {
  readonly now?: () => Date;
  readonly role?: MemoryRole;
}

/** `IdeaServices` in memory, for component tests: the repositories that ship, on lists in memory, held to the same contract as on SharePoint. */
export class MemoryIdeaServices implements IdeaServices {
  public readonly campaigns: CampaignsRepository;
  public readonly ideas: IdeasRepository;
  public readonly votes: VotesRepository;
  public readonly board: BoardRepository;
  public readonly setup: IdeaServices['setup'];
  private readonly memoryPeople: PeopleServices;
  private readonly site: MemoryIdeaSite;
  private readonly animating: CampaignAnimation;
  private readonly ownership: CampaignOwning;
  private readonly evaluating: EvaluationsRepository;
  private readonly exchanging: IdeaExchange;
  private readonly welcoming: GuestsRepository;
  private readonly failures: Failures<MemoryIdeaCall>;

  public constructor(
    private readonly person: Person = { id: 1, name: 'Nadia Benali' },
    { now = () => new Date(), role = 'agent' }: MemoryIdeaOptions = {},
    from?: MemoryIdeaServices
  ) {
    this.site = new MemoryIdeaSite(person, role, from?.site ?? { now });
    this.memoryPeople = from?.memoryPeople ?? new MemoryPeople();
    this.failures = from?.failures ?? new Failures<MemoryIdeaCall>(WRITES);
    const { tables } = this.site;
    const campaigns = new TableCampaigns(tables, this.site);
    const ballots = new MemoryBallots(this.site.state.votes, person.id, this.serverNow, (id) => campaigns.open(id));
    this.campaigns = this.failures.failing(campaigns);
    this.ideas = this.failures.failing(new TableIdeas(tables, this.site));
    this.votes = this.failures.failing(ballots);
    this.board = this.failures.failing(new TableBoard(tables));
    this.animating = this.failures.failing(new TableCampaignAnimation(tables, this.site, ballots));
    this.ownership = this.failures.failing(new TableCampaignOwning(tables, this.site, campaigns, async () => this.site.rooms(), { look: async () => this.door, admit: async () => (this.door = { ...this.door, unadmitted: [] }), open: async () => (this.door = { ...this.door, isOpen: true, given: this.door.insiders.inside, leaks: [] }) }));
    this.evaluating = this.failures.failing(new TableEvaluations(tables));
    this.welcoming = this.failures.failing(new TableGuests(tables, this.ideas, { storeInside: (values, clientKey) => this.site.storeInside(values, clientKey), guests: async () => this.site.state.guests, isSharingOn: async () => this.isSharingOn }));
    this.exchanging = this.failures.failing(new TableIdeaExchange(this.site));
    this.setup = { status: async () => setUpStatus('current'), setUp: async () => ({ changes: [], left: [], request: null }), explain: async () => [] };
  }

  /** The same site, as somebody else has it before him. */
  public as(person: Person, role: MemoryRole = 'agent'): MemoryIdeaServices {
    return new MemoryIdeaServices(person, { role }, this);
  }

  /** The next call of this name fails, whoever makes it. @param failing `after`: it did all, and its answer is lost */
  public failNext(call: MemoryIdeaCall, error: unknown, failing: Failing = 'before'): void {
    this.failures.failNext(call, error, failing);
  }

  /** The next writes are done, and their answers are lost. */
  public loseAnswers(count: number): void {
    this.failures.loseAnswers(count);
  }

  /** The lists themselves, to plant rows in them. */
  public get lists(): MemoryIdeaLists {
    return this.site.lists;
  }

  /** A published campaign, as an owner makes one. */
  public async publish(draft: CampaignDraft): Promise<OpenedCampaign> {
    const { animating } = this.as({ id: 900, name: 'Camille Roux' }, 'owner');
    const key = newClientKey();
    return animating.publish(await animating.saveDraft(draft, key), key);
  }

  /** Files, leases and counters of meetings. */
  public get rooms(): MemoryRoomLists {
    return this.site.state.rooms;
  }

  public async meetings(): Promise<MeetingServices> {
    const rooms = this.failures.failing<Rooms>(this.site.rooms());
    const { ideas, votes, board, serverNow } = this;
    return { rooms, reader: (opened) => new MeetingReader({ rooms, ideas, votes, board, guests: () => this.guests(), serverNow, stamps: () => this.site.meetingStamps() }, opened) };
  }

  public async people(): Promise<PeopleServices> {
    return this.memoryPeople;
  }

  public async animation(): Promise<CampaignAnimation> {
    return this.animating;
  }

  public async owning(): Promise<CampaignOwning> {
    return this.ownership;
  }

  /** May the site be shared with people outside? */
  public isSharingOn = true;

  /** Who reads internal comments, as an owner is told. */
  public door: InsideDoor = { isOpen: false, given: [], leaks: [], unadmitted: [], insiders: { inside: [{ id: 3, name: 'Agents' }], mixed: [], unseen: [] } };

  /** The site knows somebody of another organisation from now on. */
  public welcome(...guests: readonly SiteGuest[]): void {
    this.site.state.guests.push(...guests);
  }

  public async guests(): Promise<GuestsRepository> {
    return this.welcoming;
  }

  /** What was made of ideas, under the key of each. */
  public readonly madeThings = new Map<string, { readonly kind: string; readonly proposal: Proposal }>();

  public async making(): Promise<MakingServices> {
    const of = (kind: string, variants: Making['variants']): Making => ({ offer: kind, goesInto: null, kind, titleLength: 255, variants, isForOwners: kind === 'poll', keepsAddress: kind === 'poll' });
    return {
      makings: async () => [of('call', null), of('poll', { fewest: 2, most: 10, length: 255 }), of('campaign', null)],
      places: async () => [],
      make: async (kind, proposal, clientKey) => this.madeThings.set(clientKey, { kind, proposal }).size
    };
  }

  public async evaluations(): Promise<EvaluationsRepository> {
    return this.evaluating;
  }

  public async exchange(): Promise<IdeaExchange> {
    return this.exchanging;
  }

  /** Decisions that were seen. */
  public readonly answersSeen = new Set<number>();

  public async sawAnswer(_: number, decision: number): Promise<boolean> {
    const isNews = !this.answersSeen.has(decision);
    this.answersSeen.add(decision);
    return isNews;
  }

  public async userId(): Promise<number> {
    return this.person.id;
  }

  /** Taken out of its object, as screens do. */
  public readonly serverNow = (): Date => this.site.serverNow();
}
