import { blockOf } from '../../domain/calls/blockOf';
import type { Call, CallDraft } from '../../domain/calls/Call';
import { isSecret } from '../../domain/calls/Call';
import type { CallDefaults } from '../../domain/calls/callDefaults';
import { callDefaults } from '../../domain/calls/callDefaults';
import { callState } from '../../domain/calls/callState';
import type { Decision, DecisionContent } from '../../domain/calls/Decision';
import { keptUntil } from '../../domain/calls/keptUntil';
import { supportBoxOf } from '../../domain/calls/supportSpaces';
import { OvertakenError } from '../../domain/calls/OvertakenError';
import type { TextVersion } from '../../domain/passages/Passage';
import { asArrived } from '../append/asArrived';
import { boxFor } from '../append/boxFor';
import { IDS_A_QUERY } from '../append/chunksOf';
import { isSameDecision } from '../append/isSameDecision';
import { newestRows, rowsAfter, rowsInWindows } from '../append/windows';
import { addLatest } from '../items/addLatest';
import { allRows } from '../items/allRows';
import type { Condition, Page, Stored } from '../items/Table';
import { DataError, hasCode } from '../DataError';
import { swallowed } from '../swallowed';
import { decisionKey, fromCallDraft, fromDecision, isRecordRow, passageKey, scopeKey, toCall, toCallDraft, toContribution, toDecision } from './callRows';
import type { OpenedCall, Thread } from '../../domain/calls/Thread';
import { newestOf } from '../../domain/decided/newestOf';
import { AnswersAhead } from './AnswersAhead';
import type { CallAnimation, ContributionFilter, DecisionDraft, Prepared, PreparedThing, StoredDefaults, StoredDraft, ThreadPage } from './CallServices';
import type { CallSite } from './CallSite';
import type { CallDraftValues, CallTables, ContributionValues } from './callTables';
import { decisionsAbout, decisionsOf } from './decisionRows';
import { everyCall } from './everyCall';
import { PreparedWork } from './PreparedWork';
import { tellAssigned } from './tellAssigned';
import { textFile } from './textFile';
import { listOf } from './TableContributions';
import type { ContributionRow } from './threads';
import { answersTo, byAnswered, byContribution, toThreads } from './threads';

const PAGE = 50;
/** Stands where a call does: what is said for all of them. */
const OF_THE_SITE = { id: 0 } as const;
/** Pages that are looked through for one contribution that fits. */
const MOST_PAGES = 20;

/** What animators do, on the tables of a site. */
export class TableAnimation implements CallAnimation {
  private readonly preparing: Readonly<Record<PreparedThing, PreparedWork>>;
  private readonly defaultSteps: PreparedWork;
  private readonly ahead = new AnswersAhead();

  public constructor(
    private readonly tables: CallTables,
    private readonly site: CallSite
  ) {
    this.preparing = { version: new PreparedWork(site, 'version'), synthesis: new PreparedWork(site, 'synthesis') };
    this.defaultSteps = new PreparedWork(site, 'defaults');
  }

  public async drafts(): Promise<readonly StoredDraft[]> {
    return (await allRows(this.tables.drafts, { descending: true, size: 1000 })).map(toStoredDraft);
  }

  public async saveDraft(draft: CallDraft & Partial<Pick<StoredDraft, 'id' | 'etag' | 'file'>>, text: TextVersion | null, clientKey: string): Promise<StoredDraft> {
    const file = text ? await this.site.storeWork(clientKey, textFile.write(text)) : (draft.file ?? '');
    const values: CallDraftValues = { ...fromCallDraft(draft), file };
    const { id, etag } = draft;
    const stored = id === undefined || etag === undefined ? await addLatest(this.tables.drafts, values, clientKey) : await this.tables.drafts.update({ ...values, id, etag });
    if (draft.file && draft.file !== file) await this.removeWork(draft.file);
    return toStoredDraft(stored);
  }

  public async draftText({ file }: StoredDraft): Promise<TextVersion | null> {
    if (file === '') return null;
    const reading = textFile.read(await this.site.readWork(file));
    if (!reading.ok) throw new DataError('unreadable', `${file}: ${reading.fault}`);
    return reading.value;
  }

  public async removeDraft(draft: StoredDraft): Promise<void> {
    await this.tables.drafts.remove(draft);
    if (draft.file !== '') await this.removeWork(draft.file);
  }

  /**
   * Each step finds what an earlier run of it stored: the file under its name, the call under its key, the folder by its name, the
   * decision under the key of a first one. So whatever failed, the same call again goes on.
   */
  public async publish(draft: StoredDraft, clientKey: string): Promise<OpenedCall> {
    await this.checkUnchanged(draft);
    const box = boxFor('c', clientKey);
    const text = draft.kind === 'article' ? null : await this.textToPublish(draft, box);
    const content = text ? { box, ...(await this.storeVersion(box, text)) } : { box };
    const call = toCall(await addLatest(this.tables.calls, { ...fromCallDraft(draft), box }, clientKey));
    if (!isSecret(call)) await this.site.makeBox(box, blocksOf(text));
    const published = await this.decide(call, { kind: 'published', contribution: 0, targets: [], reason: '', content: { ...content, ...(draft.kind === 'text' ? { name: draft.title } : {}), closesAt: draft.closesAt, answersBy: draft.answersBy } }, 0);
    await this.removeDraft(draft).catch((error: unknown) => swallowed(error, 'remove the draft of a published call'));
    return { call, decisions: [published] };
  }

  public async publishVersion({ call, decisions }: OpenedCall, text: TextVersion, reason: string): Promise<OpenedCall> {
    const known = newestOf(decisions);
    const decision = await this.decide(call, { kind: 'version', contribution: 0, targets: [], reason, content: await this.storeVersion(call.box, text) }, known);
    if (!isSecret(call)) await this.site.makeBox(call.box, blocksOf(text)).catch((error: unknown) => swallowed(error, 'make the blocks of new passages'));
    return { call, decisions: [...decisions, decision] };
  }

  public prepared(call: Call, thing: PreparedThing): Promise<Prepared | null> {
    return this.preparing[thing].newest(call);
  }

  public prepare(call: Call, thing: PreparedThing, content: string, known: number): Promise<Prepared> {
    return this.preparing[thing].store(call, content, known);
  }

  public forgetPrepared(call: Call, thing: PreparedThing): Promise<void> {
    return this.preparing[thing].forget(call);
  }

  public async defaults(): Promise<StoredDefaults | null> {
    const stored = await this.defaultSteps.newest(OF_THE_SITE);
    return stored && toDefaults(stored);
  }

  public async saveDefaults(defaults: CallDefaults, known: number): Promise<StoredDefaults> {
    const { rights } = await this.site.facts();
    if (!rights.mayOwn) throw new DataError('forbidden', 'what new calls begin with');
    return toDefaults(await this.defaultSteps.store(OF_THE_SITE, callDefaults.write(defaults), known));
  }

  public async saved(call: Call): Promise<Stored<Call>> {
    return toStoredCall(await this.tables.calls.get(call.id));
  }

  public async save(call: Stored<Call>): Promise<Stored<Call>> {
    const { id, etag, box } = call;
    return toStoredCall(await this.tables.calls.update({ ...fromCallDraft(call), box, id, etag }));
  }

  public async decide(call: Call, draft: DecisionDraft, known: number): Promise<Decision> {
    const values = fromDecision(call.id, { ...(await this.placed(call, draft)), targets: [...new Set(draft.targets)].sort((a, b) => a - b) });
    const stored = await this.site.decide(values, decisionKey(call.id, draft, known));
    const { id: me } = await this.site.me();
    const decision = toDecision(stored);
    // Under its key stands what this call, or an earlier try of it, stored; or what somebody else decided first.
    if (stored.author.id !== me || !isSameDecision(stored, values)) throw new OvertakenError(decision);
    if (decision.kind === 'assigned') await tellAssigned(this.site, decision);
    return decision;
  }

  public async decidedSince(call: Call, decision: number): Promise<readonly Decision[]> {
    return (await rowsAfter(this.tables.decisions, [ofCall(call)], decision)).map(toDecision);
  }

  /** Newest first, everything comes before what it answers: as `AnswersAhead` has it, one reading brings both. */
  public async find(call: Call, filter: ContributionFilter, cursor?: string): Promise<ThreadPage> {
    const table = this.tables[listOf(call)];
    const found: ContributionRow[] = [];
    const kept = this.ahead.before(cursor === undefined ? null : aheadKey(call, filter, cursor));
    const answers = [...(kept ?? [])];
    const unreadable: ThreadPage['unreadable'][number][] = [];
    let next: string | null = cursor ?? null;
    for (let read = 0; read < MOST_PAGES; read++) {
      const page: Page<ContributionRow> = await newestRows(table, whereOf(call, filter), next === null ? null : Number(next), PAGE);
      const rows = asArrived(page.rows);
      answers.push(...rows.filter((row) => row.answers > 0));
      found.push(...rows.filter((row) => row.answers === 0 && fits(row, call, filter)));
      unreadable.push(...page.unreadable);
      next = page.next;
      if (next === null || found.length > 0) break;
    }
    if (next !== null && kept) this.ahead.keep(aheadKey(call, filter, next), answers, found);
    return { threads: await this.threadsOf(call, found, kept ? answers : await answersTo(table, found)), unreadable, next };
  }

  public async all(call: Call, { onProgress, signal }: { readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal } = {}): Promise<{ readonly threads: readonly Thread[]; readonly groupDecisions: readonly Decision[] }> {
    const from = await this.firstId(call);
    const read = await rowsInWindows(this.tables[listOf(call)], [ofCall(call)], { from, ...(onProgress ? { onProgress: (done) => onProgress(done * 0.8) } : {}), ...(signal ? { signal } : {}) });
    const rows = asArrived(read);
    const decisions = (await rowsInWindows(this.tables.decisions, [ofCall(call)], { from: 1, ...(signal ? { signal } : {}) })).map(toDecision);
    onProgress?.(1);
    const threads = toThreads(rows.filter(({ answers }) => answers === 0), byAnswered(rows.filter(({ answers }) => answers > 0)), byContribution(decisions), call.box);
    return { threads, groupDecisions: decisions.filter((each) => scopeKey(call.id, 'group') === fromDecision(call.id, each).scope) };
  }

  public lock(call: Call): Promise<void> {
    return this.site.setLocked(call, true);
  }

  public unlock(call: Call): Promise<void> {
    return this.site.setLocked(call, false);
  }

  /** What is shown of what only animators can read says where it belongs. */
  private async placed(call: Call, draft: DecisionDraft): Promise<DecisionDraft> {
    const { kind, contribution, content } = draft;
    if (kind !== 'shown' || contribution === 0 || content.text === undefined || content.anchor || !isSecret(call)) return draft;
    const { rows: [row] } = await this.tables.hidden.page({ where: [{ column: 'id', is: 'eq', value: contribution }], size: 1 });
    if (!row) throw new DataError('notFound', `contribution ${contribution}`);
    const { anchor, kind: said, created: saidAt } = toContribution(row);
    return { ...draft, content: { ...content, anchor, said, saidAt } };
  }

  public async purge(call: Call, { onProgress, signal }: { readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal } = {}): Promise<void> {
    const { rights } = await this.site.facts();
    if (!rights.mayOwn) throw new DataError('forbidden', `purge call ${call.id}`);
    const stop = signal ? { signal } : {};
    const table = this.tables[listOf(call)];
    const said = await rowsInWindows(table, [ofCall(call)], { from: 1, ...stop });
    const decided = (await rowsInWindows(this.tables.decisions, [ofCall(call)], { from: 1, ...stop })).filter(({ scope }) => scope !== scopeKey(call.id, 'call'));
    // What hangs on rows goes first: the rows say where it is.
    const spaces = new Set(said.map((row) => toContribution(row)).map(({ anchor, space }) => supportBoxOf(call.box, anchor.passage, space)));
    await this.site.removeAround([...spaces], said.flatMap(({ content, author }) => (content.files ?? []).map(({ path }) => ({ path, author: author.id }))));
    const all = Math.max(1, said.length + decided.length);
    const idsOf = (rows: readonly { readonly id: number }[]): readonly number[] => rows.map(({ id }) => id);
    await this.tables.decisions.removeMany(idsOf(decided), { ...stop, onProgress: (done) => onProgress?.((done * decided.length) / all) });
    await table.removeMany(idsOf(said), { ...stop, onProgress: (done) => onProgress?.((decided.length + done * said.length) / all) });
    onProgress?.(1);
  }

  public every(): Promise<readonly OpenedCall[]> {
    return everyCall(this.tables);
  }

  public async keptTooLong(): Promise<readonly OpenedCall[]> {
    const now = this.site.serverNow();
    const past = (await everyCall(this.tables, ({ retentionMonths }) => retentionMonths !== null)).filter(({ call, decisions }) => {
      const until = keptUntil(call, callState(call, decisions, now));
      return until !== null && until <= now;
    });
    const holding = await Promise.all(past.map(({ call }) => this.holdsAny(call)));
    return past.filter((_, index) => holding[index]);
  }

  private async holdsAny(call: Call): Promise<boolean> {
    try {
      const { rows, unreadable } = await this.tables[listOf(call)].page({ where: [ofCall(call)], size: 1 });
      return rows.length + unreadable.length > 0;
    } catch (error) {
      if (hasCode(error, 'tooLarge')) return true;
      throw error;
    }
  }

  /** Those that each reads only of his own have no folder. */
  private async firstId(call: Call): Promise<number> {
    return isSecret(call) ? 1 : this.site.firstId(call.box);
  }

  private async threadsOf(call: Call, rows: readonly ContributionRow[], answers: readonly ContributionRow[]): Promise<readonly Thread[]> {
    const answering = byAnswered(answers);
    const replies = rows.flatMap(({ id }) => answering.get(id) ?? []).filter((row) => !isRecordRow(row));
    return toThreads(rows, answering, byContribution(await decisionsAbout(this.tables, [...rows, ...replies].map(({ id }) => id))), call.box);
  }

  /** What is published is what its animator saw. */
  private async checkUnchanged(draft: StoredDraft): Promise<void> {
    try {
      const { etag } = await this.tables.drafts.get(draft.id);
      if (etag !== draft.etag) throw new DataError('conflict', `draft ${draft.id}`);
    } catch (error) {
      // An earlier run of the same publication came as far as removing it.
      if (!hasCode(error, 'notFound')) throw error;
    }
  }

  private async textToPublish(draft: StoredDraft, box: string): Promise<TextVersion> {
    try {
      const text = await this.draftText(draft);
      if (text) return text;
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
      const published = await this.publishedText(box);
      if (published) return published;
    }
    throw new DataError('notFound', `draft ${draft.id} has no text`);
  }

  /** Of an earlier run whose last answer was lost. */
  private async publishedText(box: string): Promise<TextVersion | null> {
    const { rows } = await this.tables.calls.page({ where: [{ column: 'box', is: 'eq', value: box }], size: 1 });
    const [published] = rows[0] ? await decisionsOf(this.tables, [rows[0].id], 'call') : [];
    if (!published?.content.file) return null;
    const reading = textFile.read((await this.site.readText(published.content.file)).content);
    return reading.ok ? reading.value : null;
  }

  private async storeVersion(box: string, text: TextVersion): Promise<Pick<DecisionContent, 'version' | 'file' | 'hash'>> {
    const { name, hash } = await this.site.storeText(`${box}-v${text.version}`, textFile.write(text));
    return { version: text.version, file: name, hash };
  }

  private async removeWork(file: string): Promise<void> {
    await this.site.removeWork(file).catch((error: unknown) => swallowed(error, 'remove a working file'));
  }
}

/** Of the whole text, and of its passages. */
function blocksOf(text: TextVersion | null): readonly number[] {
  return [...new Set([0, ...(text?.passages ?? []).map(({ id }) => blockOf(id))])];
}

/** What answers contributions comes with them, whatever their kind. */
function whereOf(call: Call, { passages, kinds }: ContributionFilter): readonly (Condition<ContributionValues> | readonly Condition<ContributionValues>[])[] {
  // What is looked up first is indexed.
  const first = passages && passages.length <= IDS_A_QUERY ? passages.map((passage): Condition<ContributionValues> => ({ column: 'passage', is: 'eq', value: passageKey(call.id, passage) })) : [ofCall(call)];
  if (!kinds) return [first];
  return [first, [...kinds.map((kind): Condition<ContributionValues> => ({ column: 'kind', is: 'eq', value: kind })), { column: 'answers', is: 'gt', value: 0 }]];
}

function ofCall({ id }: Call): { readonly column: 'call'; readonly is: 'eq'; readonly value: number } {
  return { column: 'call', is: 'eq', value: id };
}

function aheadKey({ id }: Call, filter: ContributionFilter, cursor: string): string {
  return JSON.stringify([id, filter, cursor]);
}

/** What a query did not ask for, or could not. */
function fits(row: ContributionRow, { id }: Call, { passages, words }: ContributionFilter): boolean {
  if (passages && !passages.some((passage) => row.passage === passageKey(id, passage))) return false;
  if (!words?.trim()) return true;
  const all = plain(`${row.text} ${row.content.wording ?? ''}`);
  return plain(words).split(/\s/).every((word) => all.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function toStoredDraft({ id, etag, created, modified, author, editor, file, ...values }: Stored<CallDraftValues>): StoredDraft {
  return { ...toCallDraft(values), id, etag, created, modified, author, editor, file };
}

function toDefaults({ content, step, by, at }: Prepared): StoredDefaults {
  const reading = callDefaults.read(content);
  if (!reading.ok) throw new DataError('unreadable', `what new calls begin with: ${reading.fault}`);
  return { ...reading.value, step, by, at };
}

function toStoredCall(row: Stored<Parameters<typeof toCall>[0]>): Stored<Call> {
  const { etag, created, modified, author, editor } = row;
  return { ...toCall(row), etag, created, modified, author, editor };
}
