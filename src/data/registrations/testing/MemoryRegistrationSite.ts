import type { Agent } from '../../../domain/usages/rankForAgent';
import type { Person } from '../../../domain/people/Person';
import type { StepCounts } from '../../../domain/registrations/availability';
import { NO_COUNTS } from '../../../domain/registrations/availability';
import type { Readers } from '../../../domain/registrations/Activity';
import type { Mark } from '../../../domain/registrations/Mark';
import { notInMark } from '../../../domain/registrations/marks';
import type { RegistrationStep } from '../../../domain/registrations/RegistrationStep';
import { readStepKey } from '../../../domain/registrations/RegistrationStep';
import { ActivitiesList, AttendanceList, DiscreetRegistrationsList, RegistrationAnswersList, RegistrationDecisionsList, ResultSlipsList, SessionsList } from '../../../lists/registrations';
import { DataError } from '../../DataError';
import { MemoryTable } from '../../items/MemoryTable';
import type { PageQuery, Stored, Table } from '../../items/Table';
import { MOST_STEPS } from '../mostSteps';
import type { RegistrationRights } from '../RegistrationServices';
import type { LeadRegistrationSite, NamedSteps, OwnStep, SessionBox, StepStored, StepToStore } from '../RegistrationSite';
import type { AnswerValues, DiscreetValues, RegistrationDecisionValues, RegistrationTables } from '../registrationTables';
import { decisionColumns } from '../registrationTables';

export type MemoryRegistrationRole = 'agent' | 'organiser' | 'owner' | 'visitor';

/** What everybody's page of one site shares. */
interface MemoryState {
  readonly steps: (OwnStep & { readonly box: string; readonly name: string })[];
  readonly stepBoxes: Set<string>;
  /** Who decides, by folder. */
  readonly decisionBoxes: Map<string, ReadonlySet<number>>;
  /** Where decisions lie, by row. */
  readonly decidedIn: Map<number, string>;
  readonly announced: Set<string>;
  /** Discreet lists with readers of their own. */
  readonly ownDiscreet: Map<Exclude<Readers, 'shared'>, ReturnType<typeof newLists>['discreet']>;
  lastId: number;
  readonly now: () => Date;
}

function newLists(options: { readonly me: () => Person; readonly now: () => Date }) {
  return {
    activities: new MemoryTable(ActivitiesList, options),
    sessions: new MemoryTable(SessionsList, options),
    decisions: new MemoryTable(RegistrationDecisionsList, { ...options, derive: decisionColumns }),
    discreet: new MemoryTable(DiscreetRegistrationsList, options),
    answers: new MemoryTable(RegistrationAnswersList, options),
    slips: new MemoryTable(ResultSlipsList, options),
    attendance: new MemoryTable(AttendanceList, options)
  };
}

/** The lists themselves, for what a test plants in them. */
export type MemoryRegistrationLists = ReturnType<typeof newLists>;

/** Tables and site of registrations in memory, as one person has them. */
/** Later ones have no address. */
const KNOWN_ADDRESSES = 50;

export class MemoryRegistrationSite implements LeadRegistrationSite {
  /** Of everybody in this site: nobody is told apart by it. */
  public readonly profile: Agent = { direction: 'Direction de la culture', profession: 'Bibliothécaire' };
  public readonly lists: MemoryRegistrationLists;
  public readonly tables: RegistrationTables;
  public readonly state: MemoryState;

  /** @param from the site of somebody else, or a new one */
  public constructor(
    private readonly person: Person,
    private readonly role: MemoryRegistrationRole,
    from: MemoryRegistrationSite | { readonly now: () => Date }
  ) {
    if (from instanceof MemoryRegistrationSite) {
      const { activities, sessions, decisions, discreet, answers, slips, attendance } = from.lists;
      this.state = from.state;
      this.lists = { activities: activities.as(person), sessions: sessions.as(person), decisions: decisions.as(person), discreet: discreet.as(person), answers: answers.as(person), slips: slips.as(person), attendance: attendance.as(person) };
    } else {
      this.state = { steps: [], stepBoxes: new Set(), decisionBoxes: new Map(), decidedIn: new Map(), announced: new Set(), ownDiscreet: new Map(), lastId: 0, now: () => inSeconds(from.now()) };
      this.lists = newLists({ me: () => person, now: this.state.now });
    }
    const { lists } = this;
    const leads = this.leads();
    this.tables = {
      activities: leads ? lists.activities : refusing(lists.activities),
      sessions: leads ? lists.sessions : refusing(lists.sessions),
      decisions: this.inFolders(lists.decisions),
      discreet: (readers) => {
        const list = this.discreetList(readers);
        return leads ? list : this.mine(list);
      },
      answers: leads ? lists.answers : this.mine(lists.answers),
      slips: leads ? lists.slips : refusing(lists.slips),
      attendance: leads ? lists.attendance : refusing(lists.attendance)
    };
  }

  public async me(): Promise<Person> {
    return this.person;
  }

  public serverNow(): Date {
    return this.state.now();
  }

  public async rights(): Promise<RegistrationRights> {
    return { mayRegister: this.role !== 'visitor', mayOrganise: this.leads(), mayOwn: this.role === 'owner' };
  }

  public async ownSteps(session: SessionBox | null): Promise<readonly OwnStep[]> {
    return this.state.steps.filter(({ authorId, key }) => authorId === this.person.id && (!session || readStepKey(session.box, key) !== null));
  }

  public async addresses(): Promise<ReadonlyMap<number, string>> {
    return new Map(Array.from({ length: KNOWN_ADDRESSES }, (_, index) => [index + 1, `agent${index + 1}@ville.test`]));
  }

  public async directionsOf(people: readonly number[]): Promise<ReadonlyMap<number, string>> {
    return new Map(people.map((id) => [id, this.profile.direction]));
  }

  public async stepsBy(person: number): Promise<readonly OwnStep[]> {
    return this.state.steps.filter(({ authorId }) => authorId === person);
  }

  public async counts({ box }: SessionBox): Promise<StepCounts> {
    if (!this.state.stepBoxes.has(box)) throw new DataError('notFound', box);
    const own = this.state.steps.filter((step) => step.box === box);
    return { in: own.filter(({ folder }) => folder === 'in').length, out: own.filter(({ folder }) => folder === 'out').length };
  }

  public async countsOf(boxes: readonly string[]): Promise<ReadonlyMap<string, StepCounts>> {
    return new Map(await Promise.all(boxes.map(async (box) => [box, this.state.stepBoxes.has(box) ? await this.counts({ id: 0, box }) : NO_COUNTS] as const)));
  }

  public async storeStep(session: SessionBox, { key, folder, claim }: StepToStore, announced: string): Promise<StepStored> {
    if (this.role === 'visitor') throw new DataError('forbidden');
    if (!this.state.stepBoxes.has(session.box)) throw new DataError('notFound', session.box);
    if (this.state.steps.some((step) => step.key.toLowerCase() === key.toLowerCase())) return { isStored: false, counts: null, isNews: false };
    const { id, name } = this.person;
    this.state.steps.push({ id: ++this.state.lastId, created: this.serverNow(), authorId: id, editorId: id, altered: false, key, folder, claim, session: session.id, box: session.box, name });
    return { isStored: true, counts: await this.counts(session), isNews: await this.hasNews(session, announced) };
  }

  public async hasNews({ box }: SessionBox, announced: string): Promise<boolean> {
    return this.state.announced.has(`${box}/${announced}`);
  }

  public async stepsSince(session: SessionBox, mark: Mark | null): Promise<readonly RegistrationStep[] | null> {
    const { steps } = await this.allSteps(session);
    const rest = mark ? notInMark(steps, mark) : steps;
    return rest.length > MOST_STEPS ? null : rest;
  }

  public async allSteps({ id, box }: SessionBox): Promise<NamedSteps> {
    const steps = this.state.steps.filter((step) => step.box === box && step.session === id);
    return { steps, names: new Map(steps.map(({ authorId, name }) => [authorId, name])) };
  }

  public storeDiscreet(readers: Readers, values: DiscreetValues, clientKey: string): Promise<Stored<DiscreetValues>> {
    return this.discreetList(readers).add(values, clientKey);
  }

  public async discreetLists(): Promise<readonly Readers[]> {
    return ['shared', ...this.state.ownDiscreet.keys()];
  }

  public async readsDiscreet(): Promise<boolean> {
    return this.leads();
  }

  public async makeDiscreetList(readers: Exclude<Readers, 'shared'>): Promise<void> {
    if (this.role !== 'owner') throw new DataError('forbidden');
    this.state.ownDiscreet.set(readers, new MemoryTable(DiscreetRegistrationsList, { me: () => this.person, now: this.state.now }));
  }

  public storeAnswers(values: AnswerValues, clientKey: string): Promise<Stored<AnswerValues>> {
    return this.lists.answers.add(values, clientKey);
  }

  public decisionFolder(box: string): string {
    return box;
  }

  public async openDecisionBox(box: string, organisers: readonly number[]): Promise<void> {
    this.checkLeads();
    if (this.state.decisionBoxes.has(box) && !(await this.mayDecide(box))) throw new DataError('forbidden');
    this.state.decisionBoxes.set(box, new Set(organisers));
  }

  public async mayDecide(box: string): Promise<boolean> {
    return this.role === 'owner' || (this.leads() && this.state.decisionBoxes.get(box)?.has(this.person.id) === true);
  }

  public async makeStepBox(box: string): Promise<void> {
    this.checkLeads();
    this.state.stepBoxes.add(box);
  }

  public async announce({ box }: SessionBox, announced: string): Promise<void> {
    this.state.announced.add(`${box}/${announced}`);
  }

  public async decide(box: string, values: RegistrationDecisionValues, clientKey: string): Promise<Stored<RegistrationDecisionValues>> {
    if (!this.state.decisionBoxes.has(box)) throw new DataError('notFound', box);
    if (!(await this.mayDecide(box))) throw new DataError('forbidden');
    const row = await this.lists.decisions.add(values, clientKey);
    const folder = this.state.decidedIn.get(row.id);
    if (folder !== undefined && folder !== box) return this.decide(box, values, `beside ${clientKey}`);
    this.state.decidedIn.set(row.id, box);
    return { ...row, folder: box };
  }

  public async removeSteps({ box }: SessionBox): Promise<void> {
    if (this.role !== 'owner') throw new DataError('forbidden');
    const kept = this.state.steps.filter((step) => step.box !== box);
    this.state.steps.splice(0, this.state.steps.length, ...kept);
  }

  private discreetList(readers: Readers): ReturnType<typeof newLists>['discreet'] {
    if (readers === 'shared') return this.lists.discreet;
    const list = this.state.ownDiscreet.get(readers);
    if (!list) throw new DataError('notFound', readers);
    return list.as(this.person);
  }

  private leads(): boolean {
    return this.role === 'organiser' || this.role === 'owner';
  }

  private checkLeads(): void {
    if (!this.leads()) throw new DataError('forbidden');
  }

  private inFolders<T extends object>(table: Pick<Table<T>, 'page' | 'removeMany'>): Pick<Table<T>, 'page' | 'removeMany'> {
    return {
      page: async (query: PageQuery<T> = {}) => {
        const page = await table.page(query);
        return { ...page, rows: page.rows.map((row) => ({ ...row, folder: this.state.decidedIn.get(row.id) })) };
      },
      removeMany: (...given) => table.removeMany(...given)
    };
  }

  /** Each reads only his own. */
  private mine<T extends object>(table: Pick<Table<T>, 'page' | 'removeMany'>): Pick<Table<T>, 'page' | 'removeMany'> {
    const own = { column: 'author', is: 'eq', value: this.person.id } as const;
    return { page: (query: PageQuery<T> = {}) => table.page({ ...query, where: [...(query.where ?? []), own] }), removeMany: () => Promise.reject(new DataError('forbidden')) };
  }
}

/** SharePoint stamps whole seconds. */
function inSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}

/** A table as who may only read it has it. */
function refusing<T extends object>(table: T): T {
  return new Proxy(table, {
    get: (target, name, receiver) => {
      if (['add', 'addMany', 'update', 'updateMany', 'remove', 'removeMany'].some((each) => each === name)) return () => Promise.reject(new DataError('forbidden'));
      const value: unknown = Reflect.get(target, name, receiver);
      return typeof value === 'function' ? (...given: readonly unknown[]): unknown => Reflect.apply(value, target, given) : value;
    }
  });
}
