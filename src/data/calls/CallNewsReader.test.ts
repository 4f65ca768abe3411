/** @jest-environment node */
import type { Call } from '../../domain/calls/Call';
import { CallNewsReader } from './CallNewsReader';
import type { CallSite, NewsRow, NewsStandings } from './CallSite';

const call = { id: 4 } as Call;
const said = (id: number, passage = '4.2', changes: Partial<NewsRow> = {}): NewsRow => ({ id, call: 4, passage, answers: 0, ...changes });

/** Two lists to which something is added, and what was asked of them. */
function site() {
  const [rows, decided, asked]: [NewsRow[], { readonly id: number; readonly call: number }[], string[]] = [[], [], []];
  const standing = (all: readonly unknown[]): NewsStandings['hidden'] => ({ count: all.length, stamp: String(all.length) });
  const standings = (): NewsStandings => ({ contributions: standing(rows), hidden: standing([]), decisions: standing(decided) });
  const from = <Row extends { readonly id: number }>(all: readonly Row[], start: { readonly after: number } | { readonly newest: number }): readonly Row[] =>
    'after' in start ? all.filter(({ id }) => id > start.after).slice(0, 1000) : all.slice(all.length - Math.min(1000, start.newest));
  const told: Pick<CallSite, 'newsStandings' | 'newContributions' | 'newDecisions'> = {
    newsStandings: async () => standings(),
    newContributions: async (_, start) => {
      asked.push(`contributions ${JSON.stringify(start)}`);
      return from(rows, start);
    },
    newDecisions: async (start) => {
      asked.push(`decisions ${JSON.stringify(start)}`);
      return from(decided, start);
    }
  };
  return { rows, decided, asked, standings, reader: (known: NewsStandings | undefined) => new CallNewsReader(told as CallSite, 'contributions', known) };
}

describe('what came since a page was read', () => {
  it('is exactly what was added, although nobody told the page which id was the last', async () => {
    const { rows, asked, standings, reader } = site();
    rows.push(said(7), said(8));
    const news = reader(standings());
    expect(await news.since(call, 0)).toEqual({ passages: {}, hasDecisions: false, lastId: 0 });
    expect(asked).toEqual([]);
    rows.push(said(12), said(13, '4.3'), said(14, '4.3', { answers: 13 }), said(15, '5.3', { call: 5 }));
    expect(await news.since(call, 0)).toEqual({ passages: { 2: 1, 3: 1 }, hasDecisions: false, lastId: 15 });
    rows.push(said(20));
    expect(await news.since(call, 15)).toEqual({ passages: { 2: 1 }, hasDecisions: false, lastId: 20 });
    expect(asked).toEqual(['contributions {"newest":4}', 'contributions {"after":15}']);
  });

  it('is asked only of the list in which anything was stored', async () => {
    const { rows, decided, asked, standings, reader } = site();
    rows.push(said(7));
    decided.push({ id: 1, call: 4 });
    const news = reader(standings());
    decided.push({ id: 2, call: 5 });
    expect(await news.since(call, 0)).toMatchObject({ hasDecisions: false });
    decided.push({ id: 3, call: 4 });
    expect(await news.since(call, 0)).toMatchObject({ hasDecisions: true, passages: {} });
    expect(asked).toEqual(['decisions {"newest":1}', 'decisions {"after":2}']);
  });

  it('begins with the newest where nobody knows how the lists stood: nothing is new', async () => {
    const { rows, decided, asked, reader } = site();
    rows.push(said(7), said(8));
    decided.push({ id: 1, call: 4 });
    const news = reader(undefined);
    expect(await news.since(call, 0)).toEqual({ passages: {}, hasDecisions: false, lastId: 8 });
    rows.push(said(9));
    expect(await news.since(call, 8)).toEqual({ passages: { 2: 1 }, hasDecisions: false, lastId: 9 });
    expect(asked).toEqual(['contributions {"newest":1}', 'decisions {"newest":1}', 'contributions {"after":8}']);
  });

  it('goes on where another tab was, which told only the last id', async () => {
    const { rows, reader } = site();
    rows.push(said(7), said(8));
    expect(await reader(undefined).since(call, 7)).toEqual({ passages: { 2: 1 }, hasDecisions: false, lastId: 8 });
  });

  it('is not forgotten where more than a thousand came: the next question goes on', async () => {
    const { rows, standings, reader } = site();
    const news = reader(standings());
    rows.push(...Array.from({ length: 1500 }, (_, index) => said(index + 1)));
    expect((await news.since(call, 0)).lastId).toBe(1500);
    rows.push(...Array.from({ length: 1500 }, (_, index) => said(index + 1501)));
    expect(await news.since(call, 1500)).toMatchObject({ lastId: 2500 });
    expect(await news.since(call, 2500)).toMatchObject({ lastId: 3000, passages: { 2: 500 } });
  });
});
