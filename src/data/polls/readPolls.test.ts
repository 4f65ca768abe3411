/** @jest-environment node */
import { emptyPollDraft } from '../../domain/polls/Poll';
import { currentPolls } from '../../domain/polls/currentPolls';
import type { PollDecision } from '../../domain/polls/PollRecord';
import { PollDraftsList } from '../../lists/pollOwners';
import { PollRecordsList, PollsList } from '../../lists/polls';
import { loadOnce } from '../loadOnce';
import { MemoryTable } from '../items/MemoryTable';
import { compactDraft } from './compactDraft';
import { KeptPolls } from './KeptPolls';
import { toRecordValues } from './recordValues';
import type { PollsSite } from './PollsSite';
import { recordColumns } from './pollTables';
import { TablePollsRepository } from './TablePollsRepository';

const NOW = new Date('2026-11-23T10:00:00Z');
const DAY = 86_400_000;
const someone = { id: 1, name: 'Nadia Benali' };
const inDays = (days: number): Date => new Date(NOW.getTime() + days * DAY);
const published: PollDecision = { kind: 'published', confidential: false, lastBallotIdBefore: 0, box: null };

describe('a site with more than a hundred polls', () => {
  const options = { me: () => someone, now: () => inDays(-30) };
  const empty = () => ({ polls: new MemoryTable(PollsList, options), records: new MemoryTable(PollRecordsList, { ...options, derive: recordColumns }), drafts: loadOnce(async () => new MemoryTable(PollDraftsList, options)) });
  let tables = empty();
  let mayManage = false;
  let lastRecord = 0;
  const site: PollsSite = {
    webUrl: 'https://ville.example/sites/intranet',
    userId: async () => 7,
    serverNow: () => NOW,
    facts: async () => ({ rights: { manage: mayManage, vote: true }, stamps: { polls: null, records: null } }),
    prepareBallots: async () => ({ lastBallotIdBefore: 0, box: '1-a' }),
    keepsDrafts: async () => false,
    boxFolders: async () => [],
    makeFolders: async () => undefined
  };
  const repository = (): TablePollsRepository => new TablePollsRepository(tables, site, new KeptPolls(undefined));
  const give = (id: number, closesAt: Date | null, decisions: readonly PollDecision[], question = `Question ${id} ?`): void => {
    tables.polls.give([{ ...compactDraft({ ...emptyPollDraft(), question, closesAt }), id }]);
    for (const decision of decisions) tables.records.give([{ ...toRecordValues(id, decision), id: ++lastRecord }]);
  };
  /** 130 of them that are over. */
  const giveNewer = (decisions: readonly PollDecision[] = [published, { kind: 'archived' }]): void => {
    for (let id = 11; id <= 140; id++) give(id, inDays(-3), decisions);
  };

  beforeEach(() => {
    mayManage = false;
    lastRecord = 0;
    tables = empty();
  });

  it('shows the open ones however many newer ones there are, archived ones included', async () => {
    give(1, null, [published]);
    give(2, inDays(4), [published]);
    give(3, inDays(-40), [published, { kind: 'reopened', reason: 'Panne', closesAt: inDays(2) }]);
    give(4, inDays(-4), [published]);
    give(5, inDays(-4), []);
    give(6, null, [published, { kind: 'reopened', reason: 'Panne', closesAt: null }]);
    giveNewer();
    tables.records.give([{ ...toRecordValues(140, { kind: 'reopened', reason: 'Panne', closesAt: null }), id: ++lastRecord }]);
    const polls = repository();
    const list = await polls.list();
    expect(currentPolls(list, NOW).open.map(({ id }) => id)).toEqual([6, 3, 2, 1]);
    expect([list.length, new Set(list.map(({ id }) => id)).size, polls.olderThan()]).toEqual([104, 104, 41]);
    expect(await polls.list()).toHaveLength(104);
  });

  it('shows one whose records lie behind a thousand others', async () => {
    give(1, null, [published, { kind: 'closed' }]);
    give(2, null, [published]);
    giveNewer([published, ...Array.from({ length: 8 }, (): PollDecision => ({ kind: 'closed' }))]);
    expect(tables.records.peek().length).toBeGreaterThan(1000);
    const list = await repository().list();
    expect([list.length, currentPolls(list, NOW).open.filter(({ id }) => id < 11).map(({ id }) => id)]).toEqual([102, [2]]);
  });

  it('has all others a page at a time, drafts for owners alone', async () => {
    give(1, null, []);
    for (let id = 2; id <= 10; id++) give(id, inDays(-9), [published]);
    giveNewer();
    const polls = repository();
    await polls.list();
    const all = async (): Promise<readonly number[]> => {
      const ids: number[] = [];
      for (let before = polls.olderThan(); before !== null; ) {
        const page = await polls.older(before);
        ids.push(...page.polls.map(({ id }) => id));
        before = page.next;
      }
      return ids;
    };
    expect(await all()).toEqual(Array.from({ length: 39 }, (_, index) => 40 - index));
    mayManage = true;
    expect((await all()).slice(-2)).toEqual([2, 1]);
    expect((await polls.list()).map(({ id }) => id)).toContain(1);
  });

  it('finds each by words of its question, without accents', async () => {
    give(1, inDays(-9), [published], 'Où fêter la fin de l’année ?');
    give(2, null, [], 'Quel jeu cet été ?');
    giveNewer();
    const polls = repository();
    expect((await polls.find('FETER annee')).map(({ id, records }) => [id, records.length])).toEqual([[1, 1]]);
    expect(await polls.find('JEU')).toEqual([]);
    mayManage = true;
    expect((await polls.find('JEU')).map(({ id }) => id)).toEqual([2]);
    expect(await polls.find('question')).toHaveLength(50);
  });

  it('shows all of a hundred whose records lie behind a thousand others', async () => {
    give(1, null, [published]);
    for (let id = 2; id <= 100; id++) give(id, inDays(-3), [published, ...Array.from({ length: 11 }, (): PollDecision => ({ kind: 'closed' }))]);
    const polls = repository();
    expect((await polls.list()).map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, index) => 100 - index));
    expect([currentPolls(await polls.list(), NOW).open.map(({ id }) => id), polls.olderThan()]).toEqual([[1], null]);
  });

  it('goes on below what it could not read', async () => {
    for (let id = 1; id <= 60; id++) give(id, inDays(-9), [published]);
    for (let rank = 0; rank < 50; rank++) tables.polls.plant({ Title: 'x', Options: 'no JSON' });
    const page = await repository().older(1000);
    expect([page.polls, page.next]).toEqual([[], 61]);
    expect((await repository().older(61)).polls.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => 60 - index));
  });

  it('finds words in more than a thousand of them, page by page', async () => {
    give(1, inDays(-9), [published], 'Quelle couleur ?');
    for (let id = 2; id <= 1001; id++) give(id, inDays(-9), []);
    const asked = jest.spyOn(tables.polls, 'page');
    expect((await repository().find(' couleur  quelle ')).map(({ id }) => id)).toEqual([1]);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(await repository().find('introuvable')).toEqual([]);
  });

  it('asks for no more than one page where there are no older ones', async () => {
    for (let id = 1; id <= 100; id++) give(id, null, [published]);
    const asked = jest.spyOn(tables.polls, 'page');
    const polls = repository();
    expect(await polls.list()).toHaveLength(100);
    expect([polls.olderThan(), asked.mock.calls.length]).toEqual([null, 1]);
  });
});
