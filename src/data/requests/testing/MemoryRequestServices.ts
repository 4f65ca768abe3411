import { withoutClaim } from '../../../domain/people/mentions';
import type { Person } from '../../../domain/people/Person';
import type { SpaceSigns } from '../../../domain/requests/communityLife';
import type { RequestForm } from '../../../domain/requests/RequestForm';
import { rulesNow } from '../../../domain/requests/RequestRules';
import type { TrainingSession } from '../../../domain/requests/trainingSession';
import { sessionKey } from '../../../domain/requests/trainingSession';
import { ClosingDaysList, CommunitiesList, RequestBoardList, RequestBoxList, RequestDraftsList, RequestFilesList, RequestKeysList, RequestTextsList } from '../../../lists/requests';
import { Failures } from '../../append/testing/Failures';
import { MemoryFolderTable } from '../../append/testing/MemoryFolderTable';
import { DataError } from '../../DataError';
import type { Failing } from '../../items/MemoryTable';
import { MemoryTable } from '../../items/MemoryTable';
import { newClientKey } from '../../items/newClientKey';
import type { Page, Table } from '../../items/Table';
import type { PeopleServices } from '../../people/peopleServices';
import { setUpStatus } from '../../provisioning/testing/setUpStatus';
import type { RequestKeeping } from '../keeping/RequestKeeping';
import type { KeepingFolders } from '../keeping/TableRequestKeeping';
import { TableRequestKeeping } from '../keeping/TableRequestKeeping';
import type { CommunityWatch } from '../life/CommunityWatch';
import { TableCommunityWatch } from '../life/TableCommunityWatch';
import type { RequestOpenings } from '../opening/RequestOpenings';
import { MemoryOpenings, MemorySpaces } from '../opening/testing/MemoryOpenings';
import { RequestNames } from '../RequestNames';
import { RequestReader } from '../RequestReader';
import type { AgentRequests, Communities, OpenedRequest, RequestMonths, RequestOwner, RequestServices, TeamRequests } from '../RequestServices';
import type { RequestSite } from '../RequestSite';
import type { RequestTables } from '../requestTables';
import { boardColumns, boxColumns, draftColumns, fileColumns, keyColumns } from '../requestTables';
import type { RequestTrainings } from '../training/RequestTrainings';
import { TableAgentRequests } from '../TableAgentRequests';
import { TableCommunities } from '../TableCommunities';
import { TableRequestMonths } from '../TableRequestMonths';
import { TableRequestOwner } from '../TableRequestOwner';
import { TableTeamRequests } from '../TableTeamRequests';

/** `owner`: full control, and of the team. */
export type MemoryRequestRole = 'agent' | 'team' | 'owner';
/** What can be made to fail; `open` and `say` of agents and of the team alike. */
export type MemoryRequestCall = keyof AgentRequests | keyof TeamRequests | keyof Communities | keyof RequestOwner | keyof RequestMonths | keyof RequestKeeping;

const WRITES: ReadonlySet<unknown> = new Set<MemoryRequestCall>(['send', 'say', 'saveDraft', 'removeDraft', 'invite', 'publish', 'save', 'saveRules', 'saveForm', 'saveCharter', 'saveTemplate', 'removeTemplate', 'declareClosing', 'withdrawClosing', 'certify']);

export interface MemoryRequestOptions {
  readonly now?: () => Date;
  readonly role?: MemoryRequestRole;
}

/** Of the site, for everybody's page. */
interface State {
  readonly now: () => Date;
  readonly lists: ReturnType<typeof listsAt>;
  /** The folder of each record, by its id. */
  readonly folders: Map<number, string>;
  /** Who reads and adds in a folder beside the team. */
  readonly readers: Map<string, Set<number>>;
  readonly team: Map<number, Person>;
  readonly spaces: MemorySpaces;
  readonly signs: Map<string, SpaceSigns>;
  readonly sessions: TrainingSession[];
  readonly presents: Set<string>;
  readonly registered: Set<string>;
  /** Addresses of sites. */
  readonly sites: Set<string>;
  /** Everybody whom the site knows, by login. */
  readonly directory: Map<string, Person>;
}

function listsAt(now: () => Date) {
  return {
    box: new MemoryTable(RequestBoxList, { now, derive: boxColumns }),
    drafts: new MemoryTable(RequestDraftsList, { now, derive: draftColumns }),
    files: new MemoryTable(RequestFilesList, { now, derive: fileColumns }),
    board: new MemoryTable(RequestBoardList, { now, derive: boardColumns }),
    keys: new MemoryTable(RequestKeysList, { now, derive: keyColumns }),
    texts: new MemoryTable(RequestTextsList, { now }),
    closings: new MemoryTable(ClosingDaysList, { now }),
    communities: new MemoryTable(CommunitiesList, { now })
  };
}

/** The first number of who is found in the directory. */
const FIRST_FOUND = 500;

/** `RequestServices` in memory, for component tests: the repositories that ship, on lists and rights in memory, held to the same contract as on SharePoint. */
export class MemoryRequestServices implements RequestServices {
  public readonly agent: AgentRequests;
  public readonly communities: Communities;
  public readonly setup: RequestServices['setup'];
  private readonly state: State;
  private readonly failures: Failures<MemoryRequestCall>;
  private readonly teaming: TeamRequests;
  private readonly owning: RequestOwner;
  private readonly figures: RequestMonths;
  private readonly opening: RequestOpenings;
  private readonly watching: CommunityWatch;
  private readonly keeper: RequestKeeping;

  public constructor(
    private readonly person: Person = { id: 1, name: 'Nadia Benali' },
    { now = () => new Date(), role = 'agent' }: MemoryRequestOptions = {},
    from?: MemoryRequestServices
  ) {
    this.state = from?.state ?? { now, lists: listsAt(now), folders: new Map(), readers: new Map(), team: new Map(), spaces: new MemorySpaces(), signs: new Map(), sessions: [], presents: new Set(), registered: new Set(), sites: new Set(), directory: new Map() };
    this.failures = from?.failures ?? new Failures<MemoryRequestCall>(WRITES);
    if (role !== 'agent') this.state.team.set(person.id, person);
    const tables = this.tablesOf(role);
    const site = this.siteOf(role);
    const names = new RequestNames(tables, site);
    const reader = new RequestReader(tables, site, names, 'Europe/Paris');
    this.agent = this.failures.failing<AgentRequests>(new TableAgentRequests(reader, names));
    this.communities = this.failures.failing<Communities>(new TableCommunities(tables.communities));
    this.teaming = this.failures.failing<TeamRequests>(new TableTeamRequests(reader, names));
    this.owning = this.failures.failing<RequestOwner>(new TableRequestOwner(tables, site));
    this.figures = this.failures.failing<RequestMonths>(new TableRequestMonths(reader));
    this.opening = new MemoryOpenings(person, { keys: tables.keys, names, team: this.teaming, communities: this.communities, serverNow: () => this.state.now() }, this.state.spaces);
    this.watching = new TableCommunityWatch(this.communities, { signs: async (looked) => new Map(looked.flatMap(({ address }) => { const signs = this.state.signs.get(address); return signs ? [[address, signs] as const] : []; })) }, async () => rulesNow((await reader.setting()).book));
    this.keeper = this.failures.failing<RequestKeeping>(new TableRequestKeeping(reader, this.foldersOf(role)));
    this.setup = { status: async () => setUpStatus('current'), setUp: async () => ({ changes: [], left: [], request: null }), explain: async () => [] };
  }

  /** The same site, as somebody else has it before him. */
  public as(person: Person, role: MemoryRequestRole = this.state.team.has(person.id) ? 'team' : 'agent'): MemoryRequestServices {
    return new MemoryRequestServices(person, { role }, this);
  }

  /** The next call of this name fails, whoever makes it. @param failing `after`: it did all, and its answer is lost */
  public failNext(call: MemoryRequestCall, error: unknown, failing: Failing = 'before'): void {
    this.failures.failNext(call, error, failing);
  }

  /** The next writes are done, and their answers are lost. */
  public loseAnswers(count: number): void {
    this.failures.loseAnswers(count);
  }

  /** The lists themselves, to plant rows in them. */
  public get lists(): State['lists'] {
    return this.state.lists;
  }

  /** In which folder a record lies, to plant one. */
  public get folders(): State['folders'] {
    return this.state.folders;
  }

  /** What there is of spaces. */
  public get spaces(): MemorySpaces {
    return this.state.spaces;
  }

  /** What a look at each space finds, by its address; without an entry, the team may not enter it. */
  public get signs(): State['signs'] {
    return this.state.signs;
  }

  /** Addresses that sites have. */
  public get sites(): State['sites'] {
    return this.state.sites;
  }

  /** Somebody leaves the team. */
  public leaveTeam(person: Person): void {
    this.state.team.delete(person.id);
  }

  /** The site knows somebody under a login from now on. */
  public introduce(login: string, person: Person): void {
    this.state.directory.set(login.toLowerCase(), person);
  }

  /** A request that the team has seen: sent by this person, and its folder opened. */
  public async filed(form: RequestForm, teammate: Person = { id: 900, name: 'Camille Roux' }): Promise<OpenedRequest> {
    const { state } = await this.agent.send(form, newClientKey());
    await (await this.as(teammate, 'team').team()).board();
    return this.agent.open(state.id);
  }

  public async team(): Promise<TeamRequests> {
    return this.teaming;
  }

  public async trainings(): Promise<RequestTrainings> {
    const { sessions, presents, registered } = this.state;
    return {
      sessions: async () => sessions,
      session: async (thing) => {
        const found = sessions.find(({ key }) => key === sessionKey(thing));
        if (!found) throw new DataError('notFound', sessionKey(thing));
        return found;
      },
      registerBy: async (thing) => (registered.has(`${sessionKey(thing)} ${this.person.id}`) ? null : (sessions.find(({ key }) => key === sessionKey(thing))?.startsAt ?? null)),
      present: async (thing, animators) => animators.map(({ id }) => id).filter((id) => presents.has(`${sessionKey(thing)} ${id}`))
    };
  }

  /** Sessions of the registrations part; who registered, and who was there: `<key> <id>`. */
  public get registrations(): Pick<State, 'sessions' | 'presents' | 'registered'> {
    return this.state;
  }

  public async keeping(): Promise<RequestKeeping> {
    return this.keeper;
  }

  public async watch(): Promise<CommunityWatch> {
    return this.watching;
  }

  public async months(): Promise<RequestMonths> {
    return this.figures;
  }

  public async openings(): Promise<RequestOpenings> {
    return this.opening;
  }

  public async owner(): Promise<RequestOwner> {
    return this.owning;
  }

  public async people(): Promise<Pick<PeopleServices, 'search'>> {
    const found = () => [...this.state.directory].map(([login, { name }]) => ({ login, name, details: '' }));
    return {
      search: {
        find: async (text) => found().filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase())),
        known: ({ login }) => this.known(login),
        mailsOf: async (ids) => new Map([...this.state.directory].flatMap(([login, { id }]) => (ids.includes(id) ? [[id, withoutClaim(login)] as const] : [])))
      }
    };
  }

  public async userId(): Promise<number> {
    return this.person.id;
  }

  /** Taken out of its object, as screens do. */
  public readonly serverNow = (): Date => this.state.now();

  private tablesOf(role: MemoryRequestRole): RequestTables {
    const { lists, folders, readers } = this.state;
    const me = this.person.id;
    const isTeam = role !== 'agent';
    const mayRead = (folder: string): boolean => isTeam || (readers.get(folder)?.has(me) ?? false);
    const files = new MemoryFolderTable(lists.files.as(this.person), folders, (folder) => (!readers.has(folder) ? null : mayRead(folder) ? 'append' : 'none'));
    const trimmed = readable(files, (row) => mayRead(row.folder ?? ''));
    return {
      box: isTeam ? lists.box.as(this.person) : readable(lists.box.as(this.person), ({ author }) => author.id === me),
      drafts: readable(lists.drafts.as(this.person), ({ author }) => author.id === me),
      files: trimmed,
      board: isTeam ? lists.board.as(this.person) : refused(lists.board),
      keys: isTeam ? lists.keys.as(this.person) : readOnly(lists.keys),
      texts: role === 'owner' ? lists.texts.as(this.person) : readOnly(lists.texts),
      closings: role === 'owner' ? lists.closings.as(this.person) : readOnly(lists.closings),
      communities: isTeam ? lists.communities.as(this.person) : readOnly(lists.communities)
    };
  }

  /** Full control alone removes; the failure that is asked of `run` comes between two requests. */
  private foldersOf(role: MemoryRequestRole): KeepingFolders {
    const { lists, folders, readers } = this.state;
    return {
      remove: async (folder) => {
        if (role !== 'owner') throw new DataError('forbidden', folder);
        for (const row of lists.files.peek()) if (folders.get(row.id) === folder) await lists.files.remove(row);
        readers.delete(folder);
      },
      shut: async (folder) => {
        if (role !== 'owner') throw new DataError('forbidden', folder);
        readers.set(folder, new Set());
      }
    };
  }

  private siteOf(role: MemoryRequestRole): RequestSite {
    const { lists, readers, team, sites, now } = this.state;
    const admit = (folder: string, people: readonly number[]): void => {
      if (role === 'agent') throw new DataError('forbidden', folder);
      readers.set(folder, new Set([...(readers.get(folder) ?? []), ...people]));
    };
    return {
      userId: async () => this.person.id,
      rights: async () => ({ isTeam: role !== 'agent', mayOwn: role === 'owner' }),
      newest: async (list, count) => {
        if (list === 'board') return lists.board.peek().slice(-count).map(({ id, request, upTo, upToDrop }) => ({ id, request, upTo, upToDrop }));
        return (list === 'box' ? lists.box : lists.files).peek().slice(-count).map(({ id, request }) => ({ id, request }));
      },
      openFolder: async (folder, people) => admit(folder, people),
      admit: async (folder, person) => admit(folder, [person]),
      known: (login) => this.known(login),
      members: async () => ({ people: [...team.values()], isWhole: true }),
      hasSite: async (slug) => sites.has(slug),
      serverNow: () => now()
    };
  }

  private async known(login: string): Promise<Person> {
    const { directory } = this.state;
    const known = directory.get(login.toLowerCase()) ?? { id: FIRST_FOUND + directory.size, name: login.replace(/^.*\|/, '') };
    directory.set(login.toLowerCase(), known);
    return known;
  }
}

type Reads<R> = { page(query?: never): Promise<Page<R>>; get(id: number): Promise<R> };

/** Rows that somebody may read; those of others are not there for him. */
function readable<T extends object, R>(table: T & { page(query?: never): Promise<Page<R>>; get(id: number): Promise<R> }, mayRead: (row: R) => boolean): T {
  return new Proxy(table, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (name === 'page') {
        return async (query?: never): Promise<Page<R>> => {
          const page = await (target as Reads<R>).page(query);
          return { ...page, rows: page.rows.filter(mayRead) };
        };
      }
      if (name === 'get') {
        return async (id: number): Promise<R> => {
          const row = await (target as Reads<R>).get(id);
          if (!mayRead(row)) throw new DataError('notFound', String(id));
          return row;
        };
      }
      return typeof value === 'function' ? value.bind(target) : value;
    }
  });
}

function readOnly<T>(table: Table<T>): Table<T> {
  return withRefused(table, ['add', 'update', 'remove', 'addMany', 'updateMany', 'removeMany']);
}

function refused<T>(table: Table<T>): Table<T> {
  return withRefused(table, ['page', 'entries', 'get', 'add', 'update', 'remove', 'addMany', 'updateMany', 'removeMany']);
}

function withRefused<T>(table: Table<T>, calls: readonly (keyof Table<T>)[]): Table<T> {
  return new Proxy(table, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (calls.some((call) => call === name)) return async (): Promise<never> => Promise.reject(new DataError('forbidden', String(name)));
      return typeof value === 'function' ? value.bind(target) : value;
    }
  });
}
