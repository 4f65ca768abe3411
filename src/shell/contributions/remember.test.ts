import { anchorIn } from '../../../tests/contract/callTexts';
import { callKeys } from '../../data/calls/callKeys';
import type { AnswersToMe, ThreadPage } from '../../data/calls/CallServices';
import { contribution, day, nadia, record, thread } from '../../domain/calls/testing/callWith';
import type { Thread } from '../../domain/calls/Thread';
import { QueryClient } from '../queries/QueryClient';
import { rememberContribution, rememberRecord, rememberSupport } from './remember';

const CALL = 4;
const said = (id: number, changes: Partial<ReturnType<typeof contribution>> = {}) => contribution(id, { anchor: anchorIn(1), created: day(6), ...changes });
const page = (...threads: readonly Thread[]): ThreadPage => ({ threads, unreadable: [], next: null });
const threads = [...callKeys.threads(CALL), 1];

function known() {
  const queries = new QueryClient({ staleTime: 60_000, retries: () => false, failed: () => undefined, changeFailed: () => undefined });
  queries.setQueryData(threads, [page(thread({ contribution: said(102) })), page(thread({ contribution: said(101), replies: [thread({ contribution: said(103, { answers: 101 }) })] }))]);
  queries.setQueryData(callKeys.mine(CALL), [thread({ contribution: said(101) })]);
  queries.setQueryData([...callKeys.counts(CALL), 0], { 1: { remark: 2 }, 2: { objection: 1 } });
  const pages = () => queries.query<readonly ThreadPage[]>(threads).data ?? [];
  return {
    queries,
    shown: () => pages().map((each) => each.threads.map(({ contribution: { id }, replies }) => [id, ...replies.map((reply) => reply.contribution.id)])),
    records: () => pages().flatMap((each) => each.threads.flatMap((one) => [one, ...one.replies].map(({ contribution: { id }, records }) => [id, records.length]))),
    mine: () => queries.query<readonly Thread[]>(callKeys.mine(CALL)).data?.map(({ contribution: { id } }) => id),
    counts: () => queries.query([...callKeys.counts(CALL), 0]).data
  };
}

describe('what was just stored is where the screens read it', () => {
  it('a contribution: first of its passage, of one’s own and in the figures; once, however often it is told', () => {
    const { queries, shown, mine, counts } = known();
    rememberContribution(queries, said(110), true);
    expect([shown(), mine(), counts()]).toEqual([[[[110], [102]], [[101, 103]]], [110, 101], { 1: { remark: 3 }, 2: { objection: 1 } }]);
    rememberContribution(queries, said(110), false);
    expect([shown(), mine(), counts()]).toEqual([[[[110], [102]], [[101, 103]]], [110, 101], { 1: { remark: 3 }, 2: { objection: 1 } }]);
    rememberContribution(queries, said(111, { anchor: anchorIn(7), kind: 'wording' }), true);
    expect([shown()[0], counts()]).toEqual([[[110], [102]], { 1: { remark: 3 }, 2: { objection: 1 }, 7: { wording: 1 } }]);
  });

  it('a contribution that was stored while it was counted is counted again', async () => {
    const queries = new QueryClient({ staleTime: 60_000, retries: () => false, failed: () => undefined, changeFailed: () => undefined });
    const key = [...callKeys.counts(CALL), 0];
    let [stored, answer] = [0, (): void => undefined];
    const queryFn = async (): Promise<unknown> => {
      const counted = { 1: { remark: stored } };
      await new Promise<void>((resolve) => (answer = resolve));
      return counted;
    };
    queries.query(key).observe({ options: () => ({ queryFn }), changed: () => undefined });
    stored = 1;
    rememberContribution(queries, said(110), true);
    answer();
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect(queries.query(key).data).toEqual({ 1: { remark: 0 } });
    answer();
    await new Promise((resolve) => setTimeout(resolve));
    expect(queries.query(key).data).toEqual({ 1: { remark: 1 } });
  });

  it('a reply: last below what it answers, counted as one', () => {
    const { queries, shown, counts } = known();
    rememberContribution(queries, said(112, { answers: 101 }), true);
    rememberContribution(queries, said(112, { answers: 101 }), false);
    expect([shown(), counts()]).toEqual([[[[102]], [[101, 103, 112]]], { 1: { remark: 2, reply: 1 }, 2: { objection: 1 } }]);
  });

  it('what an author says later: with his contribution, or his reply, and with his own; once', () => {
    const { queries, records } = known();
    rememberRecord(queries, record(201, day(7), 'edited', { contribution: 101, text: 'Autre' }));
    rememberRecord(queries, record(201, day(7), 'edited', { contribution: 101, text: 'Autre' }));
    rememberRecord(queries, record(202, day(7), 'withdrawn', { contribution: 103 }));
    expect(records()).toEqual([[102, 0], [101, 1], [103, 1]]);
    expect(queries.query<readonly Thread[]>(callKeys.mine(CALL)).data?.map((each) => each.records.length)).toEqual([1]);
  });

  it('a support: in each list that shows what is supported, and in no other', () => {
    const { queries } = known();
    const [one, other] = [[...callKeys.supports(CALL), [101, 102]], [...callKeys.supports(CALL), [103]]] as const;
    queries.setQueryData(one, { counts: { 101: 3, 102: 1 }, mine: [102] });
    queries.setQueryData(other, { counts: { 103: 1 }, mine: [] });
    rememberSupport(queries, CALL, 101, true);
    rememberSupport(queries, CALL, 101, true);
    expect([queries.query(one).data, queries.query(other).data]).toEqual([{ counts: { 101: 4, 102: 1 }, mine: [102, 101] }, { counts: { 103: 1 }, mine: [] }]);
    rememberSupport(queries, CALL, 101, false);
    expect(queries.query(one).data).toEqual({ counts: { 101: 3, 102: 1 }, mine: [102] });
  });

  it('a contribution, and no reply, among one’s own of several calls', () => {
    const { queries } = known();
    const several = callKeys.mineIn([CALL, 5]);
    queries.setQueryData(several, { said: [{ contribution: said(101), decisions: [] }], groupDecisions: [] });
    rememberContribution(queries, said(110), true);
    rememberContribution(queries, said(111, { answers: 110 }), true);
    expect(queries.query<AnswersToMe>(several).data).toEqual({ said: [110, 101].map((id) => ({ contribution: said(id), decisions: [] })), groupDecisions: [] });
  });

  it('the first of a passage of which nothing had been said', () => {
    const { queries } = known();
    const empty = [...callKeys.threads(CALL), 7];
    queries.setQueryData(empty, [page()]);
    rememberContribution(queries, said(110, { anchor: anchorIn(7) }), true);
    expect(queries.query<readonly ThreadPage[]>(empty).data).toEqual([page(thread({ contribution: said(110, { anchor: anchorIn(7) }) }))]);
  });

  it('a support that nobody else gives any more, never below none', () => {
    const { queries } = known();
    const key = [...callKeys.supports(CALL), [101]];
    queries.setQueryData(key, { counts: { 101: 0 }, mine: [101] });
    rememberSupport(queries, CALL, 101, false);
    expect(queries.query(key).data).toEqual({ counts: { 101: 0 }, mine: [] });
  });

  it('nothing where nothing was read yet: it is read whole when it is asked for', () => {
    const queries = new QueryClient({ staleTime: 0, retries: () => false, failed: () => undefined, changeFailed: () => undefined });
    rememberContribution(queries, said(110, { author: nadia }), true);
    rememberRecord(queries, record(201, day(7), 'edited', { contribution: 110 }));
    rememberSupport(queries, CALL, 110, true);
    expect([queries.query(threads).data, queries.query(callKeys.mine(CALL)).data, queries.query([...callKeys.counts(CALL), 0]).data]).toEqual([undefined, undefined, undefined]);
  });
});
