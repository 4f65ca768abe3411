import type { CallDraft } from '../../../domain/calls/Call';
import type { Making, MakingPlace, Proposal } from '../../../domain/making/Proposal';
import type { TextVersion } from '../../../domain/passages/Passage';
import type { Person } from '../../../domain/people/Person';
import type { PeopleServices } from '../../people/peopleServices';
import { MemoryPeople } from '../../people/testing/MemoryPeople';
import { Failures } from '../../append/testing/Failures';
import type { Failing } from '../../items/MemoryTable';
import { newClientKey } from '../../items/newClientKey';
import type { PageDraft } from '../../pages/sitePages';
import type { MakingServices } from '../../making/Maker';
import { pollMaker } from '../../polls/pollMaker';
import { setUpStatus } from '../../provisioning/testing/setUpStatus';
import type { OpenedCall } from '../../../domain/calls/Thread';
import type { CallOutputs } from '../CallOutputs';
import type { SitePageReader } from '../../sitePages/SitePages';
import type { CallAnimation, CallServices, CallsRepository, ContributionsRepository } from '../CallServices';
import { StoredOutputs } from '../StoredOutputs';
import { TableAnimation } from '../TableAnimation';
import { TableCalls } from '../TableCalls';
import { TableContributions } from '../TableContributions';
import type { MemoryCallLists, MemoryRole } from './MemoryCallSite';
import { MemoryCallSite } from './MemoryCallSite';

/** What can be made to fail. */
export type MemoryCall = keyof CallsRepository | keyof ContributionsRepository | keyof CallAnimation | keyof CallOutputs | keyof MakingServices;

const WRITES: ReadonlySet<unknown> = new Set<MemoryCall>(['add', 'record', 'support', 'attach', 'saveDraft', 'removeDraft', 'publish', 'publishVersion', 'prepare', 'forgetPrepared', 'saveDefaults', 'save', 'decide', 'lock', 'unlock', 'purge', 'publishSynthesis', 'publishPage', 'make']);

export interface MemoryCallOptions {
  readonly now?: () => Date;
  readonly role?: MemoryRole;
}

/** `CallServices` in memory, for component tests: the repositories that ship, on lists in memory, held to the same contract as on SharePoint. */
export class MemoryCallServices implements CallServices {
  public readonly calls: CallsRepository;
  public readonly contributions: ContributionsRepository;
  public readonly setup: CallServices['setup'];
  private readonly memoryPeople: PeopleServices;
  /** Pages that were made, by name. */
  public readonly pages = new Map<string, PageDraft>();
  /** Drafts of polls and of other things that were made, by their keys. */
  public readonly made = new Map<string, Proposal & Pick<Making, 'offer'>>();
  /** What takes entries. */
  public places: readonly MakingPlace[] = [];
  /** What the site can make. */
  public makings: readonly Making[] = [pollMaker];
  private readonly site: MemoryCallSite;
  private readonly animating: CallAnimation;
  private readonly making: CallOutputs;
  private readonly failures: Failures<MemoryCall>;

  public constructor(
    private readonly person: Person = { id: 1, name: 'Nadia Benali' },
    { now = () => new Date(), role = 'agent' }: MemoryCallOptions = {},
    from?: MemoryCallServices
  ) {
    this.site = new MemoryCallSite(person, role, from?.site ?? { now });
    this.memoryPeople = from?.memoryPeople ?? new MemoryPeople();
    this.failures = from?.failures ?? new Failures<MemoryCall>(WRITES);
    const { tables } = this.site;
    const calls = new TableCalls(tables, this.site);
    this.calls = this.failures.failing(calls);
    this.contributions = this.failures.failing(new TableContributions(tables, this.site, (call) => calls.decisionsOf(call)));
    this.animating = this.failures.failing(new TableAnimation(tables, this.site));
    this.making = this.failures.failing(
      new StoredOutputs(this.site, async () => this.animating, {
        textsPath: '/sites/intranet/ParvisCallTexts',
        publishPage: async (page) => {
          this.pages.set(page.name, page);
          return `https://ville.example/sites/intranet/SitePages/${page.name}.aspx`;
        },
        making: this.failures.failing<MakingServices>({
          makings: async () => this.makings,
          places: async () => this.places,
          make: async (offer, proposal, clientKey) => {
            if (!this.made.has(clientKey)) this.made.set(clientKey, { offer, ...proposal });
            return [...this.made.keys()].indexOf(clientKey) + 1;
          }
        })
      })
    );
    this.setup = { status: async () => setUpStatus('current'), setUp: async () => ({ changes: [], left: [], request: null }), explain: async () => [] };
  }

  /** The same site, as somebody else has it before him. */
  public as(person: Person, role: MemoryRole = 'agent'): MemoryCallServices {
    return new MemoryCallServices(person, { role }, this);
  }

  /** The next call of this name fails, whoever makes it. @param failing `after`: it did all, and its answer is lost */
  public failNext(call: MemoryCall, error: unknown, failing: Failing = 'before'): void {
    this.failures.failNext(call, error, failing);
  }

  /** The next writes are done, and their answers are lost. */
  public loseAnswers(count: number): void {
    this.failures.loseAnswers(count);
  }

  /** The lists themselves, to plant rows in them. */
  public get lists(): MemoryCallLists {
    return this.site.lists;
  }

  /** Changes a published text as somebody could in the library. */
  public meddleWithText(file: string, content: string): void {
    this.site.meddleWithText(file, content);
  }

  /** A published call, as an owner makes one. @param text none for the comments of an article */
  public async publish(draft: CallDraft, text: TextVersion | null): Promise<OpenedCall> {
    const { animating } = this.as({ id: 900, name: 'Camille Roux' }, 'owner');
    const key = newClientKey();
    return animating.publish(await animating.saveDraft(draft, text, key), key);
  }

  public async people(): Promise<PeopleServices> {
    return this.memoryPeople;
  }

  public async animation(): Promise<CallAnimation> {
    return this.animating;
  }

  public async outputs(): Promise<CallOutputs> {
    return this.making;
  }

  /** The pages of the site, and what stands on them (`CanvasContent1`), by title. */
  public readonly pageContents = new Map<string, string>();

  public async sitePages(): Promise<SitePageReader> {
    const pages = [...this.pageContents].map(([title], index) => ({ id: index + 1, title, modified: this.serverNow() }));
    return { list: async () => pages, content: async ({ title }) => this.pageContents.get(title) ?? '' };
  }

  /** Decisions whose answers were shown to their authors. */
  public readonly answersSeen = new Set<number>();

  public readonly sawAnswers = async (answers: readonly { readonly decision: number }[]): Promise<boolean> => {
    const before = this.answersSeen.size;
    for (const { decision } of answers) this.answersSeen.add(decision);
    return this.answersSeen.size > before;
  };

  public async userId(): Promise<number> {
    return this.person.id;
  }

  /** Taken out of its object, as screens do. */
  public readonly serverNow = (): Date => this.site.serverNow();
}
