import type { FolderCount } from '../../../domain/ballots/Tally';
import { blockOf } from '../../../domain/calls/blockOf';
import { placeInWindows } from '../../../domain/ballots/votingWindow';
import type { Call } from '../../../domain/calls/Call';
import { isSecret } from '../../../domain/calls/Call';
import type { AttachedFile } from '../../../domain/calls/Contribution';
import { MOST_IN_SPACE, MOST_RANKED, nextSpace, supportBoxOf } from '../../../domain/calls/supportSpaces';
import { sha256 } from '../../../domain/fingerprint/sha256';
import type { Person } from '../../../domain/people/Person';
import { CallDraftsList } from '../../../lists/callDrafts';
import { CallDecisionsList, CallsList, ContributionsList, HiddenContributionsList } from '../../../lists/calls';
import { DataError } from '../../DataError';
import { MemoryTable } from '../../items/MemoryTable';
import type { PageQuery, Stored } from '../../items/Table';
import { readFolder } from '../../../domain/calls/callFolders';
import type { CallSupports, SaidRef } from '../CallServices';
import type { CallsFacts, CallSite, ContributionsListName, NewsRow, NewsStandings, NewsStart, RankedSupports, StoredFile, SupportedCall, TextContent, WorkFile } from '../CallSite';
import type { CallTables, ContributionValues, DecisionValues } from '../callTables';
import { contributionColumns, decisionColumns } from '../callTables';

export type MemoryRole = 'agent' | 'animator' | 'owner' | 'visitor';

/** What everybody's page of one site shares. */
interface MemoryState {
  readonly texts: Map<string, string>;
  readonly work: Map<string, string>;
  /** Who stored working files, and when. */
  readonly workers: Map<string, WorkFile>;
  /** Boxes that were made, and whether they are closed. */
  readonly boxes: Map<string, boolean>;
  /** Calls whose reserved contributions are refused. */
  readonly refused: Set<number>;
  /** Folder by id of the row. */
  readonly folders: Map<number, string>;
  /** Who supports each contribution, by the name of its space and its id. */
  readonly supports: Map<string, Set<number>>;
  readonly now: () => Date;
}

function newLists(options: { readonly me: () => Person; readonly now: () => Date }) {
  return {
    calls: new MemoryTable(CallsList, options),
    drafts: new MemoryTable(CallDraftsList, options),
    contributions: new MemoryTable(ContributionsList, { ...options, derive: contributionColumns }),
    hidden: new MemoryTable(HiddenContributionsList, { ...options, derive: contributionColumns }),
    decisions: new MemoryTable(CallDecisionsList, { ...options, derive: decisionColumns })
  };
}

/** The lists themselves, for what a test plants in them. */
export type MemoryCallLists = ReturnType<typeof newLists>;

/** The tables and the site of calls in memory, as one person has them. */
export class MemoryCallSite implements CallSite {
  public readonly lists: MemoryCallLists;
  public readonly tables: CallTables;
  private readonly state: MemoryState;
  /** What `seenStandings` tells. */
  public seen: NewsStandings | undefined;

  /** @param from the site of somebody else, or a new one */
  public constructor(
    private readonly person: Person,
    private readonly role: MemoryRole,
    from: MemoryCallSite | { readonly now: () => Date }
  ) {
    if (from instanceof MemoryCallSite) {
      this.state = from.state;
      const { calls, drafts, contributions, hidden, decisions } = from.lists;
      this.lists = { calls: calls.as(person), drafts: drafts.as(person), contributions: contributions.as(person), hidden: hidden.as(person), decisions: decisions.as(person) };
    } else {
      this.state = { texts: new Map(), work: new Map(), workers: new Map(), boxes: new Map(), refused: new Set(), folders: new Map(), supports: new Map(), now: from.now };
      this.lists = newLists({ me: () => person, now: from.now });
    }
    const mine = { column: 'author', is: 'eq', value: person.id } as const;
    const ownOnly: CallTables['hidden'] = { page: (query: PageQuery<ContributionValues> = {}) => this.lists.hidden.page({ ...query, where: [...(query.where ?? []), mine] }), removeMany: (...given) => this.lists.hidden.removeMany(...given) };
    this.tables = { ...this.lists, hidden: this.isAnimator() ? this.lists.hidden : ownOnly };
  }

  public async me(): Promise<Person> {
    return this.person;
  }

  public serverNow(): Date {
    return this.state.now();
  }

  public async facts(): Promise<CallsFacts> {
    return { rights: { mayContribute: this.role !== 'visitor', mayAnimate: this.isAnimator(), mayOwn: this.role === 'owner' }, stamp: null };
  }

  public async newsStandings(): Promise<NewsStandings> {
    const of = ({ peek }: { peek(): readonly unknown[] }): NewsStandings['hidden'] => ({ count: peek().length, stamp: String(peek().length) });
    const { contributions, hidden, decisions } = this.lists;
    return { contributions: of({ peek: () => contributions.peek() }), hidden: of({ peek: () => hidden.peek() }), decisions: of({ peek: () => decisions.peek() }) };
  }

  public seenStandings(): NewsStandings | undefined {
    return this.seen;
  }

  public async newContributions(list: ContributionsListName, start: NewsStart): Promise<readonly NewsRow[]> {
    const rows = this.lists[list].peek().filter(({ author }) => list === 'contributions' || this.isAnimator() || author.id === this.person.id);
    return begunAt(rows, start).map(({ id, call, passage, answers }) => ({ id, call, passage, answers }));
  }

  public async newDecisions(start: NewsStart): Promise<readonly Pick<NewsRow, 'id' | 'call'>[]> {
    return begunAt(this.lists.decisions.peek(), start);
  }

  public async folders({ id }: Call, block: number): Promise<readonly FolderCount[]> {
    const counts = new Map<string, number>();
    for (const row of this.lists.contributions.peek()) {
      const name = this.state.folders.get(row.id)?.split('/')[1] ?? '';
      const folder = readFolder(name);
      if (row.call === id && folder && blockOf(folder.passage) === block) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].map(([name, itemCount]) => ({ name, itemCount }));
  }

  public expectStore(): void {
    // Nothing is to be loaded.
  }

  public async store(call: Call, folder: string | null, values: ContributionValues, clientKey: string): Promise<Stored<ContributionValues>> {
    if (this.role === 'visitor') throw new DataError('forbidden');
    if (folder === null && this.state.refused.has(call.id)) throw new DataError('forbidden');
    if (folder === null) return this.lists.hidden.add(values, clientKey);
    if (this.state.boxes.get(call.box) && this.role !== 'owner') throw new DataError('forbidden');
    const row = await this.lists.contributions.add(values, clientKey);
    this.state.folders.set(row.id, folder);
    return row;
  }

  public async decide(values: DecisionValues, clientKey: string): Promise<Stored<DecisionValues>> {
    if (!this.isAnimator()) throw new DataError('forbidden');
    return this.lists.decisions.add(values, clientKey);
  }

  public async readText(name: string): Promise<TextContent> {
    const content = this.state.texts.get(name);
    if (content === undefined) throw new DataError('notFound', name);
    return { content, hash: sha256(content) };
  }

  public async storeText(name: string, content: string): Promise<StoredFile> {
    const hash = sha256(content);
    const file = `${name}-${hash.slice(0, 12)}.json`;
    this.state.texts.set(file, content);
    return { name: file, hash };
  }

  /** Changes a published text as somebody could in the library. */
  public meddleWithText(name: string, content: string): void {
    this.state.texts.set(name, content);
  }

  public async readWork(name: string): Promise<string> {
    const content = this.state.work.get(name);
    if (content === undefined) throw new DataError('notFound', name);
    return content;
  }

  public async storeWork(name: string, content: string): Promise<string> {
    const file = `${name}-${sha256(content).slice(0, 12)}.json`;
    this.state.work.set(file, content);
    return file;
  }

  public async workFiles(prefix: string): Promise<readonly WorkFile[]> {
    return [...this.state.workers.values()].filter(({ name }) => name.startsWith(prefix) && this.state.work.has(name));
  }

  public async addWork(name: string, content: string): Promise<WorkFile> {
    if (!this.isAnimator()) throw new DataError('forbidden');
    const stored = this.state.work.get(name);
    if (stored !== undefined && stored !== content) throw new DataError('duplicate', name);
    const file = { name, by: this.person, at: this.serverNow() };
    this.state.work.set(name, content);
    this.state.workers.set(name, file);
    return file;
  }

  public async removeWork(name: string): Promise<void> {
    this.state.work.delete(name);
  }

  public async attach(call: Call, name: string, content: Blob, clientKey: string): Promise<AttachedFile> {
    return { path: `/ParvisCallFiles/${call.box}/${clientKey}/${encodeURIComponent(name)}`, name, size: content.size };
  }

  public async makeBox(box: string): Promise<void> {
    if (!this.state.boxes.has(box)) this.state.boxes.set(box, false);
  }

  public async firstId(): Promise<number> {
    return 1;
  }

  public async removeAround(): Promise<void> {
    if (this.role !== 'owner') throw new DataError('forbidden');
    this.state.supports.clear();
  }

  public async isLocked(call: Call): Promise<boolean> {
    return isSecret(call) ? this.state.refused.has(call.id) : (this.state.boxes.get(call.box) ?? false);
  }

  public async setLocked(call: Call, isLocked: boolean): Promise<void> {
    if (isSecret(call) ? !this.isAnimator() : this.role !== 'owner') throw new DataError('forbidden');
    if (!isSecret(call)) this.state.boxes.set(call.box, isLocked);
    else if (isLocked) this.state.refused.add(call.id);
    else this.state.refused.delete(call.id);
  }

  public async supports(call: SupportedCall, contributions: readonly SaidRef[]): Promise<CallSupports> {
    const supporters = contributions.map((each) => [each.id, this.state.supports.get(supportKey(call, each)) ?? new Set<number>()] as const);
    return { counts: Object.fromEntries(supporters.map(([id, { size }]) => [id, size])), mine: supporters.filter(([, all]) => all.has(this.person.id)).map(([id]) => id) };
  }

  public async ranked({ box }: SupportedCall, passage: number, said: number): Promise<RankedSupports> {
    const last = nextSpace(said);
    const first = Math.max(0, last - MOST_RANKED + 1);
    const names = new Set(Array.from({ length: last - first + 1 }, (_, index) => supportBoxOf(box, passage, first + index)));
    const here = [...this.state.supports].flatMap(([key, { size }]) => {
      const [name = '', id] = key.split(' ');
      return names.has(name) && size > 0 ? [{ id: Number(id), size }] : [];
    });
    return { ids: here.sort((a, b) => b.size - a.size || b.id - a.id).map(({ id }) => id), among: first === 0 ? null : said - first * MOST_IN_SPACE };
  }

  public async support(space: SupportedCall, contribution: SaidRef, isOn: boolean): Promise<boolean> {
    if (this.role === 'visitor' || placeInWindows(this.serverNow(), space.windows) !== 'inside') throw new DataError('forbidden');
    const key = supportKey(space, contribution);
    const all = this.state.supports.get(key) ?? new Set<number>();
    if (isOn) all.add(this.person.id);
    else all.delete(this.person.id);
    this.state.supports.set(key, all);
    return isOn;
  }

  private isAnimator(): boolean {
    return this.role === 'animator' || this.role === 'owner';
  }
}

function supportKey({ box }: SupportedCall, { id, anchor, space }: Pick<SaidRef, 'id' | 'anchor' | 'space'>): string {
  return `${supportBoxOf(box, anchor.passage, space)} ${id}`;
}

function begunAt<Row extends { readonly id: number }>(rows: readonly Row[], start: NewsStart): readonly Row[] {
  return 'after' in start ? rows.filter(({ id }) => id > start.after) : rows.slice(Math.max(0, rows.length - start.newest));
}
