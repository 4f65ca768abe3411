/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { emptyPollDraft } from '../../domain/polls/Poll';
import { pollWith } from '../../domain/polls/testing/pollWith';
import { PollDraftsList } from '../../lists/pollOwners';
import { PollRecordsList, PollsList } from '../../lists/polls';
import { codeOf } from '../connection/testing/connectionTo';
import { MemoryTable } from '../items/MemoryTable';
import { compactDraft } from './compactDraft';
import { KeptPolls } from './KeptPolls';
import { PollsEditor } from './PollsEditor';
import { recordColumns } from './pollTables';
import type { PollsFacts, PollsSite } from './PollsSite';
import { TablePollsRepository } from './TablePollsRepository';

const me = (): { readonly id: number; readonly name: string } => ({ id: 1, name: 'Nadia Benali' });
const now = (): Date => new Date('2026-03-01T09:00:00Z');
const published = { kind: 'published', content: { confidential: false, lastBallotIdBefore: 0 } } as const;

/** The lists of polls, and what the site says of them. */
class Lists {
  public readonly polls = new MemoryTable(PollsList, { me, now });
  public readonly records = new MemoryTable(PollRecordsList, { derive: recordColumns, me, now });
  public readonly drafts = new MemoryTable(PollDraftsList, { me, now });
  public stamps: PollsFacts['stamps'] = { polls: '1', records: '1' };
  public manage = false;
  public keepsDrafts = true;
  public readonly storage = memoryStorage();

  /** A view of the page in the same tab. */
  public view(webUrl = 'https://ville.test/sites/intranet', userId = 1): TablePollsRepository {
    const site: PollsSite = {
      webUrl,
      userId: async () => userId,
      serverNow: now,
      facts: async () => ({ rights: { manage: this.manage, vote: true }, stamps: this.stamps }),
      keepsDrafts: async () => this.keepsDrafts,
      prepareBallots: async () => ({ lastBallotIdBefore: 0, box: '1-b' }),
      boxFolders: async () => [],
      makeFolders: async () => undefined
    };
    return new TablePollsRepository({ polls: this.polls, records: this.records, drafts: async () => this.drafts }, site, new KeptPolls(this.storage, now));
  }

  public async poll(question: string, isPublished = true): Promise<number> {
    const { id } = await this.polls.add(compactDraft({ ...emptyPollDraft(), question }), question);
    if (isPublished) await this.records.add({ poll: id, ...published }, `published ${id}`);
    return id;
  }

  public reads(): number {
    return this.page.mock.calls.length;
  }

  private readonly page = jest.spyOn(this.polls, 'page');
}

const questions = async (view: TablePollsRepository): Promise<readonly string[]> => (await view.list()).map(({ question }) => question);

describe('the polls of a site', () => {
  it('are listed the newest first, each with its own records', async () => {
    const lists = new Lists();
    const [one, two] = [await lists.poll('Un ?'), await lists.poll('Deux ?')];
    const listed = await lists.view().list();
    expect(listed.map(({ id, question, records }) => [id, question, records.map(({ kind }) => kind)])).toEqual([[two, 'Deux ?', ['published']], [one, 'Un ?', ['published']]]);
    expect(listed[0]).toMatchObject({ createdBy: me(), modifiedBy: me() });
  });

  it('are read once in a tab while nothing changed, by one person in one web', async () => {
    const lists = new Lists();
    await lists.poll('Un ?');
    expect(await lists.view().cached()).toBeUndefined();
    await lists.view().list();
    expect(await questions(lists.view())).toEqual(['Un ?']);
    expect((await lists.view().cached())?.map(({ question }) => question)).toEqual(['Un ?']);
    expect(lists.reads()).toBe(1);
    await lists.view('https://ville.test/sites/culture').list();
    await lists.view(undefined, 2).list();
    expect(lists.reads()).toBe(3);
  });

  it.each<readonly [string, PollsFacts['stamps'], PollsFacts['stamps']]>([
    ['polls changed', { polls: '1', records: '1' }, { polls: '2', records: '1' }],
    ['their records changed', { polls: '1', records: '1' }, { polls: '1', records: '2' }],
    ['nobody can tell of polls', { polls: null, records: '1' }, { polls: null, records: '1' }],
    ['nobody can tell of their records', { polls: '1', records: null }, { polls: '1', records: null }]
  ])('are read again when %s', async (_, before, after) => {
    const lists = new Lists();
    await lists.poll('Un ?');
    lists.stamps = before;
    await lists.view().list();
    await lists.poll('Deux ?');
    lists.stamps = after;
    expect(await questions(lists.view())).toEqual(['Deux ?', 'Un ?']);
  });

  it.each(['polls', 'records'] as const)('are read again where what the tab kept cannot be read: its %s', async (part) => {
    const lists = new Lists();
    await lists.poll('Un ?');
    await lists.view().list();
    const [name = ''] = Array.from({ length: lists.storage.length }, (_, index) => lists.storage.key(index) ?? '');
    const kept = new KeptPolls(lists.storage, now);
    const owner = name.slice(name.indexOf('|') + 1);
    const newest = kept.read(owner);
    if (newest) kept.write(owner, { ...newest, [part]: { packed: [{ nonsense: 1 }, {}], stamps: [] } });
    expect(await lists.view().cached()).toBeUndefined();
    expect(await questions(lists.view())).toEqual(['Un ?']);
    expect(lists.reads()).toBe(2);
  });

  it('that are drafts are shown to who manages them alone, with what the list for owners says of them', async () => {
    const lists = new Lists();
    await lists.poll('Un ?');
    const id = await lists.poll('…', false);
    await lists.drafts.add({ ...compactDraft({ ...emptyPollDraft(), question: 'Brouillon ?' }), poll: id }, 'd');
    expect(await questions(lists.view())).toEqual(['Un ?']);
    lists.manage = true;
    expect(await questions(lists.view())).toEqual(['Brouillon ?', 'Un ?']);
    expect((await lists.view().get(id)).question).toBe('Brouillon ?');
    lists.keepsDrafts = false;
    expect(await questions(lists.view())).toEqual(['…', 'Un ?']);
    expect((await lists.view().get(id)).question).toBe('…');
  });

  it('that nobody can read are left out and named, those of the drafts too', async () => {
    const lists = new Lists();
    lists.manage = true;
    await lists.poll('…', false);
    const planted = [lists.polls.plant({ Title: 'x', Options: 'no JSON' }), lists.records.plant({ Poll: 1, Kind: 'nonsense' }), lists.drafts.plant({ Title: 'x', Options: 'no JSON' })];
    const view = lists.view();
    await view.list();
    expect(view.leftOut().map(({ id, list }) => [id, list.fr])).toEqual([[planted[0], PollsList.title.fr], [planted[1], PollRecordsList.title.fr], [planted[2], PollDraftsList.title.fr]]);
    const again = lists.view();
    await again.list();
    expect(again.leftOut()).toEqual(view.leftOut());
  });

  it('are got one by one as they are now, with their own records; what is gone or cannot be read is told apart', async () => {
    const lists = new Lists();
    const [one] = [await lists.poll('Un ?'), await lists.poll('Deux ?')];
    const view = lists.view();
    expect(await view.get(one)).toMatchObject({ question: 'Un ?', records: [{ kind: 'published' }] });
    expect(view.leftOut()).toEqual([]);
    expect(await codeOf(view.get(99))).toBe('notFound');
    const planted = lists.polls.plant({ Title: 'x', Options: 'no JSON' });
    expect(await codeOf(view.get(planted))).toBe('unreadable');
    expect(view.leftOut().map(({ id }) => id)).toEqual([planted]);
  });
});

describe('what owners do with polls', () => {
  afterEach(() => jest.restoreAllMocks());
  const poll = pollWith();
  const draft = emptyPollDraft();
  const end = new Date('2026-03-09T09:00:00Z');

  it.each<readonly [keyof PollsEditor, readonly unknown[], (view: TablePollsRepository) => Promise<unknown>]>([
    ['create', [draft, 'key'], (view) => view.create(draft, 'key')],
    ['update', [poll, draft], (view) => view.update(poll, draft)],
    ['publish', [poll], (view) => view.publish(poll)],
    ['close', [poll], (view) => view.close(poll)],
    ['reopen', [poll, 'Erreur', end], (view) => view.reopen(poll, 'Erreur', end)],
    ['moveEnd', [poll, end], (view) => view.moveEnd(poll, end)],
    ['archive', [poll], (view) => view.archive(poll)],
    ['remove', [poll], (view) => view.remove(poll)],
    ['decide', [poll, { kind: 'closed' }], (view) => view.decide(poll, { kind: 'closed' })]
  ])('is loaded when they do: to %s', async (name, given, call) => {
    const done = pollWith({ id: 99 });
    const called = jest.spyOn(PollsEditor.prototype, name).mockImplementation(async () => done);
    expect(await call(new Lists().view())).toBe(done);
    expect(called.mock.calls).toEqual([given]);
  });

  it('is stored in the lists that are read', async () => {
    const lists = new Lists();
    lists.manage = true;
    const view = lists.view();
    const { id } = await view.publish(await view.create({ ...draft, question: 'Un ?', options: [{ id: 1, text: 'Oui' }, { id: 2, text: 'Non' }] }, 'key'));
    expect((await view.list()).map((each) => [each.id, each.question, each.records.length])).toEqual([[id, 'Un ?', 1]]);
    expect(await view.rights()).toEqual({ manage: true, vote: true });
  });
});
