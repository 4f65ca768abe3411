import type { ActivityDraft } from '../../../domain/registrations/Activity';
import type { SessionDraft } from '../../../domain/registrations/Session';
import type { Agent } from '../../../domain/usages/rankForAgent';
import type { Person } from '../../../domain/people/Person';
import { Failures } from '../../append/testing/Failures';
import type { Failing } from '../../items/MemoryTable';
import { newClientKey } from '../../items/newClientKey';
import type { PeopleServices } from '../../people/peopleServices';
import { MemoryPeople } from '../../people/testing/MemoryPeople';
import { setUpStatus } from '../../provisioning/testing/setUpStatus';
import type { CatalogueRepository, OpenedSession, OrganisingServices, RegistrationServices, RegistrationsRepository } from '../RegistrationServices';
import { TableCatalogue } from '../TableCatalogue';
import { TableOrganising } from '../TableOrganising';
import { TableRegistrations } from '../TableRegistrations';
import type { MemoryRegistrationLists, MemoryRegistrationRole } from './MemoryRegistrationSite';
import { MemoryRegistrationSite } from './MemoryRegistrationSite';

/** What can be made to fail; `answers` and `attendance` of agents and of organisers alike. */
export type MemoryRegistrationCall = keyof CatalogueRepository | keyof RegistrationsRepository | keyof OrganisingServices;

const WRITES: ReadonlySet<unknown> = new Set<MemoryRegistrationCall>(['send', 'addActivity', 'saveActivity', 'addSessions', 'saveSession', 'removeSession', 'publish', 'decide', 'draw', 'record', 'publishSlips', 'purge', 'makeOwnList']);

export interface MemoryRegistrationOptions {
  readonly now?: () => Date;
  readonly role?: MemoryRegistrationRole;
}

/** `RegistrationServices` in memory, for component tests: the repositories that ship, on lists in memory, held to the same contract as on SharePoint. */
export class MemoryRegistrationServices implements RegistrationServices {
  public readonly catalogue: CatalogueRepository;
  public readonly registrations: RegistrationsRepository;
  public readonly setup: RegistrationServices['setup'];
  public readonly userId = async (): Promise<number> => this.person.id;
  public readonly serverNow = (): Date => this.site.serverNow();
  private readonly site: MemoryRegistrationSite;
  private readonly memoryPeople: PeopleServices;
  private readonly organisation: OrganisingServices;
  private readonly failures: Failures<MemoryRegistrationCall>;

  public constructor(
    private readonly person: Person = { id: 1, name: 'Nadia Benali' },
    { now = () => new Date(), role = 'agent' }: MemoryRegistrationOptions = {},
    from?: MemoryRegistrationServices
  ) {
    this.site = new MemoryRegistrationSite(person, role, from?.site ?? { now });
    this.memoryPeople = from?.memoryPeople ?? new MemoryPeople();
    this.failures = from?.failures ?? new Failures<MemoryRegistrationCall>(WRITES);
    const { tables } = this.site;
    const catalogue = new TableCatalogue(tables, this.site);
    this.catalogue = this.failures.failing<CatalogueRepository>(catalogue);
    this.registrations = this.failures.failing<RegistrationsRepository>(new TableRegistrations(tables, this.site, catalogue));
    this.organisation = this.failures.failing<OrganisingServices>(new TableOrganising(tables, this.site, catalogue));
    this.setup = { status: async () => setUpStatus('current'), setUp: async () => ({ changes: [], left: [], request: null }), explain: async () => [] };
  }

  /** The same site, as somebody else has it before him. */
  public as(person: Person, role: MemoryRegistrationRole = 'agent'): MemoryRegistrationServices {
    return new MemoryRegistrationServices(person, { role }, this);
  }

  /** The next call of this name fails, whoever makes it. @param failing `after`: it did all, and its answer is lost */
  public failNext(call: MemoryRegistrationCall, error: unknown, failing: Failing = 'before'): void {
    this.failures.failNext(call, error, failing);
  }

  /** The next writes are done, and their answers are lost. */
  public loseAnswers(count: number): void {
    this.failures.loseAnswers(count);
  }

  /** The lists themselves, to plant rows in them. */
  public get lists(): MemoryRegistrationLists {
    return this.site.lists;
  }

  /** A published session of a new activity, as an organiser makes one. */
  public async publish(activity: ActivityDraft, session: SessionDraft): Promise<OpenedSession> {
    const { organisation } = this.as({ id: 900, name: 'Camille Roux' }, 'owner');
    const key = newClientKey();
    const { id } = await organisation.addActivity(activity, key);
    const [stored] = await organisation.addSessions(id, [session], key);
    if (!stored) throw new Error('no session');
    return organisation.publish(stored, key);
  }

  public async organising(): Promise<OrganisingServices> {
    return this.organisation;
  }

  public readonly pictures: RegistrationServices['pictures'] = { list: async () => [{ path: '/sites/intranet/SiteAssets/Parvis/a.jpg', name: 'a.jpg' }], add: async (name) => `/sites/intranet/SiteAssets/Parvis/${name}` };

  public async people(): Promise<PeopleServices> {
    return this.memoryPeople;
  }

  public async profile(): Promise<Agent> {
    return this.site.profile;
  }
}
