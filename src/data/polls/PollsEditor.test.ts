/** @jest-environment node */
import type { FolderCount } from '../../domain/ballots/Tally';
import type { PollDraft } from '../../domain/polls/Poll';
import { emptyPollDraft } from '../../domain/polls/Poll';
import { boxFolders } from '../../domain/polls/boxFolders';
import { PollDraftsList } from '../../lists/pollOwners';
import { PollRecordsList, PollsList } from '../../lists/polls';
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { codeOf, reasonOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import { loadOnce } from '../loadOnce';
import { MemoryTable } from '../items/MemoryTable';
import { KeptPolls } from './KeptPolls';
import { PollsEditor } from './PollsEditor';
import type { PollsSite } from './PollsSite';
import { recordColumns } from './pollTables';
import { TablePollsRepository } from './TablePollsRepository';
import { UNPUBLISHED } from './unpublished';

const nadia = { id: 1, name: 'Nadia Benali' };
const draft = (changes: Partial<PollDraft> = {}): PollDraft => ({
  ...emptyPollDraft(),
  question: 'Quel jour ?',
  options: [
    { id: 1, text: 'Lundi' },
    { id: 2, text: 'Mardi' }
  ],
  ...changes
});

class Site implements PollsSite {
  public readonly webUrl = 'https://ville.test/sites/intranet';
  public readonly made: string[][] = [];
  public folders: readonly FolderCount[] = [];
  public keeps = true;
  public time = new Date('2026-03-01T09:00:00Z');
  public failing = false;
  public readonly done: string[] = [];
  public readonly serverNow = (): Date => this.time;
  public userId = async (): Promise<number> => 1;
  public facts = async () => ({ rights: { manage: true, vote: true }, stamps: { polls: null, records: null } });
  public keepsDrafts = async (): Promise<boolean> => this.keeps;
  public prepareBallots = async () => ({ lastBallotIdBefore: 40, box: '1-abc' });
  public boxFolders = async (): Promise<readonly FolderCount[]> => this.folders;
  public makeFolders = async (_poll: unknown, names: readonly string[]): Promise<void> => {
    if (this.failing) throw new DataError('offline', 'no folder');
    this.made.push([...names]);
    this.done.push(`made ${names.join()}`);
  };
}

function owners() {
  const site = new Site();
  const now = (): Date => site.time;
  const me = (): typeof nadia => nadia;
  const tables = {
    polls: new MemoryTable(PollsList, { me, now }),
    records: new MemoryTable(PollRecordsList, { derive: recordColumns, me, now }),
    drafts: loadOnce(async () => new MemoryTable(PollDraftsList, { me, now }))
  };
  const { records } = tables;
  const add = records.add.bind(records);
  jest.spyOn(records, 'add').mockImplementation(async (values, key) => {
    site.done.push(`stored ${values.kind} ${key}`);
    return add(values, key);
  });
  const polls = new TablePollsRepository(tables, site, new KeptPolls(memoryStorage(), now));
  return { site, tables, polls, editor: new PollsEditor(tables, site, polls) };
}

type Owners = ReturnType<typeof owners>;
const rowsOf = async ({ tables }: Owners) => ({ polls: (await tables.polls.page({})).rows, drafts: (await (await tables.drafts()).page({})).rows });
const publishedBy = async ({ editor }: Owners, changes: Partial<PollDraft> = {}) => editor.publish(await editor.create(draft(changes), 'key'));

afterEach(() => jest.restoreAllMocks());

describe('a draft', () => {
  it('stands among the drafts alone: what all read has neither its question nor its options', async () => {
    const own = owners();
    const poll = await own.editor.create(draft({ question: ' Quel jour ? ' }), 'key');
    expect(poll).toMatchObject({ question: 'Quel jour ?', records: [], options: draft().options });
    const { polls, drafts } = await rowsOf(own);
    expect(polls).toMatchObject([{ id: poll.id, question: UNPUBLISHED, content: { options: [] } }]);
    expect(drafts).toMatchObject([{ poll: poll.id, question: 'Quel jour ?' }]);
  });

  it('that is made again under the same key is the same one, once', async () => {
    const own = owners();
    const [one, again] = [await own.editor.create(draft(), 'key'), await own.editor.create(draft(), 'key')];
    expect(again.id).toBe(one.id);
    const { polls, drafts } = await rowsOf(own);
    expect([polls.length, drafts.length]).toEqual([1, 1]);
    await own.editor.publish(again);
    expect((await own.editor.create(draft(), 'key')).question).toBe('Quel jour ?');
    expect((await rowsOf(own)).drafts).toEqual([]);
  });

  it('keeps what it was made of among the drafts, through every change, and publishes it nowhere', async () => {
    const own = owners();
    const origin = { kind: 'call', id: 4, webPath: '/sites/rh', title: 'Charte' };
    const poll = await own.editor.create(draft({ origin }), 'key');
    expect(poll.origin).toEqual(origin);
    const changed = await own.editor.update(poll, draft({ origin, question: 'Quel soir ?' }));
    expect(changed).toMatchObject({ question: 'Quel soir ?', origin });
    expect(JSON.stringify((await rowsOf(own)).polls)).not.toContain('Charte');
    const published = await own.editor.publish(changed);
    expect(published.origin).toBeUndefined();
    expect(JSON.stringify(await rowsOf(own))).not.toContain('Charte');
  });

  it('is kept in the poll itself where the site has no list for drafts', async () => {
    const own = owners();
    own.site.keeps = false;
    const poll = await own.editor.create(draft(), 'key');
    expect((await rowsOf(own)).polls).toMatchObject([{ question: 'Quel jour ?' }]);
    const changed = await own.editor.update(poll, draft({ question: 'Quelle heure ?' }));
    expect(changed.question).toBe('Quelle heure ?');
    expect((await rowsOf(own)).drafts).toEqual([]);
    await own.editor.remove(changed);
    expect((await rowsOf(own)).polls).toEqual([]);
    const removed = jest.spyOn(await own.tables.drafts(), 'remove');
    await own.editor.publish(await own.editor.create(draft(), 'another'));
    expect(removed).not.toHaveBeenCalled();
  });

  it('is changed and removed at its own etag; nothing is announced to anybody', async () => {
    const own = owners();
    const poll = await own.editor.create(draft(), 'key');
    const changed = await own.editor.update(poll, draft({ question: 'Quelle heure ?' }));
    expect(changed.question).toBe('Quelle heure ?');
    expect((await rowsOf(own)).polls).toMatchObject([{ question: UNPUBLISHED }]);
    expect(await codeOf(own.editor.update(poll, draft()))).toBe('conflict');
    expect(await codeOf(own.editor.publish(poll))).toBe('conflict');
    expect(await codeOf(own.editor.remove(poll))).toBe('conflict');
    expect((await rowsOf(own)).drafts).toHaveLength(1);
    await own.editor.remove(changed);
    expect(await rowsOf(own)).toEqual({ polls: [], drafts: [] });
    expect(own.site.made).toEqual([]);
  });
});

describe('a publication', () => {
  it('stores what the draft says, makes room for ballots, and then the decision; the draft goes', async () => {
    const own = owners();
    const poll = await publishedBy(own, { confidential: true });
    expect(poll).toMatchObject({ question: 'Quel jour ?', records: [{ kind: 'published', confidential: true, lastBallotIdBefore: 40, box: '1-abc' }] });
    expect(await rowsOf(own)).toMatchObject({ polls: [{ question: 'Quel jour ?' }], drafts: [] });
    // There is nobody yet to whom it could be announced.
    expect(own.site.done).toEqual([`stored published ${poll.id}:0`]);
  });

  it('stands even when its draft stays behind', async () => {
    const own = owners();
    const told = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    jest.spyOn(await own.tables.drafts(), 'remove').mockRejectedValue(new DataError('offline', 'cut'));
    expect((await publishedBy(own)).records).toHaveLength(1);
    told.mockRestore();
  });

  it('once more after a lost answer is the same; another decision that was first is named', async () => {
    const own = owners();
    const one = await own.editor.create(draft(), 'key');
    await own.editor.publish(one);
    const decision = { kind: 'published', confidential: false, lastBallotIdBefore: 7, box: 'other' } as const;
    expect((await own.editor.decide(one, decision)).records).toHaveLength(1);
    expect(await reasonOf(own.editor.decide(one, { kind: 'closed' }))).toMatchObject({ name: 'OvertakenError', by: nadia, kind: 'published', at: own.site.time });
  });
});

describe('a decision', () => {
  it('is announced before it is stored, under the number of those before it', async () => {
    const own = owners();
    const poll = await publishedBy(own);
    own.site.done.length = 0;
    const closed = await own.editor.close(poll);
    expect(own.site.done).toEqual(['made decided-1', `stored closed ${poll.id}:1`, 'made closed-2']);
    own.site.done.length = 0;
    expect((await own.editor.archive(closed)).records.map(({ kind }) => kind)).toEqual(['published', 'closed', 'archived']);
    expect(own.site.done).toEqual(['made decided-2', `stored archived ${poll.id}:2`]);
  });

  it('that could not be announced is not stored', async () => {
    const own = owners();
    const poll = await publishedBy(own);
    own.site.failing = true;
    expect(await codeOf(own.editor.archive(poll))).toBe('offline');
    expect(own.site.done).toEqual([`stored published ${poll.id}:0`]);
  });

  it('is another one when its reason, its end or its result is', async () => {
    const own = owners();
    const poll = await publishedBy(own);
    const reopen = (reason: string, closesAt: Date | null) => own.editor.decide(poll, { kind: 'reopened', reason, closesAt });
    const end = new Date('2026-03-09T09:00:00Z');
    await reopen('Erreur', end);
    expect((await reopen('Erreur', end)).records).toHaveLength(2);
    expect(await reasonOf(reopen('Autre', end))).toMatchObject({ name: 'OvertakenError', kind: 'reopened' });
    expect(await reasonOf(reopen('Erreur', null))).toMatchObject({ name: 'OvertakenError' });
  });
});

describe('the end of a vote', () => {
  it('is noted in the poll when it is closed before it', async () => {
    const own = owners();
    const poll = await publishedBy(own);
    own.site.time = new Date('2026-03-02T09:00:00Z');
    const closed = await own.editor.close(poll);
    const stored = (await rowsOf(own)).polls[0];
    expect([closed.closesAt, stored?.closesAt]).toEqual([own.site.time, own.site.time]);
    expect([closed.etag, closed.modified, closed.modifiedBy]).toEqual([stored?.etag, own.site.time, nadia]);
    expect(closed.question).toBe('Quel jour ?');
  });

  it('stays the one of the poll when that came before', async () => {
    const own = owners();
    const early = new Date('2026-03-01T10:00:00Z');
    const poll = await publishedBy(own, { closesAt: early });
    own.site.time = new Date('2026-03-02T09:00:00Z');
    const closed = await own.editor.close(poll);
    expect([closed.closesAt, closed.etag]).toEqual([early, poll.etag]);
    // It says so already: nothing is stored in it.
    expect((await rowsOf(own)).polls).toMatchObject([{ closesAt: early, etag: poll.etag }]);
  });

  it('is stored as a decision even when neither the poll nor its box can be told', async () => {
    const own = owners();
    const poll = await publishedBy(own);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    jest.spyOn(own.tables.polls, 'update').mockRejectedValue(new DataError('conflict', 'changed'));
    const stop = jest.spyOn(own.site, 'makeFolders').mockImplementation(async (_, names) => {
      if (names.some((name) => name.startsWith('closed'))) throw new DataError('offline', 'no folder');
    });
    const closed = await own.editor.close(poll);
    expect(closed.records.map(({ kind }) => kind)).toEqual(['published', 'closed']);
    expect([closed.closesAt, stop.mock.calls.length]).toEqual([null, 2]);
  });

  it('is moved without a word of reopening, and keeps the reason that was given before', async () => {
    const own = owners();
    const poll = await publishedBy(own);
    const end = new Date('2026-03-09T09:00:00Z');
    const moved = await own.editor.moveEnd(poll, end);
    expect(moved.records[1]).toMatchObject({ kind: 'reopened', reason: '', closesAt: end });
    own.site.time = new Date('2026-03-01T10:00:00Z');
    const closed = await own.editor.close(moved);
    own.site.time = new Date('2026-03-01T11:00:00Z');
    const reopened = await own.editor.reopen(closed, 'Erreur', end);
    expect(reopened.records[3]).toMatchObject({ kind: 'reopened', reason: 'Erreur', closesAt: end });
    own.site.time = new Date('2026-03-01T12:00:00Z');
    expect((await own.editor.moveEnd(reopened, null)).records[4]).toMatchObject({ kind: 'reopened', reason: 'Erreur', closesAt: null });
  });
});

describe('a published poll', () => {
  it('is changed at its etag, after it was announced', async () => {
    const own = owners();
    const poll = await publishedBy(own);
    const drafts = jest.spyOn(await own.tables.drafts(), 'page');
    const changed = await own.editor.update(poll, { ...poll, question: 'Quelle heure ?' });
    expect(changed.question).toBe('Quelle heure ?');
    expect(drafts).not.toHaveBeenCalled();
    expect(own.site.made).toEqual([[...boxFolders(changed, '1-abc'), expect.stringMatching(/^edited-\d+$/)]]);
    expect(await codeOf(own.editor.update(poll, { ...poll, question: 'Autre ?' }))).toBe('conflict');
  });

  it('whose votes are there keeps its question, and its folders tell whether they are', async () => {
    const own = owners();
    const poll = await publishedBy(own);
    own.site.folders = [{ name: '1-0-1', itemCount: 1 }];
    expect(await reasonOf(own.editor.update(poll, { ...poll, question: 'Autre ?' }))).toMatchObject({ name: 'PollLockedError' });
    const closed = await own.editor.close(poll);
    own.site.made.length = 0;
    expect(await reasonOf(own.editor.update(closed, { ...closed, question: 'Autre ?' }))).toMatchObject({ name: 'PollLockedError' });
    expect(own.site.made).toEqual([]);
  });

  it('whose votes are not there yet may have another question', async () => {
    const own = owners();
    const poll = await publishedBy(own);
    own.site.folders = [{ name: '1-0-1', itemCount: 0 }];
    expect((await own.editor.update(poll, { ...poll, question: 'Autre ?' })).question).toBe('Autre ?');
  });

  it('that is confidential has no folders to be asked for', async () => {
    const own = owners();
    const poll = await publishedBy(own, { confidential: true });
    const asked = jest.spyOn(own.site, 'boxFolders');
    expect((await own.editor.update(poll, { ...poll, description: 'Pour tous' })).description).toBe('Pour tous');
    expect(asked).not.toHaveBeenCalled();
  });
});
