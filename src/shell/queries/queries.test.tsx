import { act, render, screen } from '@testing-library/react';
import * as React from 'react';
import { keepSame } from './keepSame';
import { QueryClient } from './QueryClient';
import { useMutation } from './useMutation';
import type { UseQueryOptions } from './useQuery';
import { QueryClientProvider, useQuery } from './useQuery';
import { usePages } from './usePages';

const failed = jest.fn();
const changeFailed = jest.fn();
const client = (): QueryClient => new QueryClient({ staleTime: 20_000, retries: (failures, error) => failures < 2 && error === 'busy', failed, changeFailed });
const KEY = ['notes', 'list'];

/** Lets everything that is under way come, and be told at the end of its turn. */
const turn = (): Promise<void> =>
  act(async () => {
    for (let times = 0; times < 3; times++) await new Promise((resolve) => setTimeout(resolve));
  });

let now = 1_000_000;
const later = (milliseconds: number): void => void (now += milliseconds);

/** In this time nothing passes by itself. */
async function inFakeTime(run: (pass: (milliseconds: number) => Promise<void>) => Promise<void>): Promise<void> {
  jest.useFakeTimers({ now });
  try {
    await run((milliseconds) => act(async () => void (await jest.advanceTimersByTimeAsync(milliseconds))));
  } finally {
    jest.useRealTimers();
  }
}

function Shown({ name, ...options }: Partial<UseQueryOptions<unknown>> & { readonly name: string }): React.ReactElement {
  const { data, error } = useQuery<unknown>({ queryKey: KEY, queryFn: () => 'none', ...options });
  return <p data-testid={name}>{error === null ? JSON.stringify(data) ?? 'loading' : `failed: ${String(error)} ${JSON.stringify(data) ?? ''}`}</p>;
}

function show(queries: QueryClient, children: React.ReactNode): (next: React.ReactNode) => void {
  const inside = (content: React.ReactNode): React.ReactElement => <QueryClientProvider client={queries}>{content}</QueryClientProvider>;
  const { rerender } = render(inside(children));
  return (next) => rerender(inside(next));
}

const text = (name: string): string | null => screen.getByTestId(name).textContent;

/** Answers when it is told to. */
function answers() {
  const given: { resolve(value: unknown): void; reject(error: unknown): void }[] = [];
  const read = jest.fn(() => new Promise((resolve, reject) => given.push({ resolve, reject })));
  return { read, given };
}

beforeEach(() => {
  jest.clearAllMocks();
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

describe('what is read', () => {
  // React keeps two of each component, and warns of one of them only.
  test.each([0, 1])('is not told to who left the page since it came (rendered %s times more)', async (times) => {
    const printed = jest.spyOn(console, 'error').mockImplementation();
    const queries = client();
    const update = show(queries, <Shown name="one" />);
    await turn();
    for (let time = 0; time < times; time++) update(<Shown name="one" />);
    act(() => queries.setQueryData(KEY, 'next'));
    update(null);
    await turn();
    expect(printed).not.toHaveBeenCalled();
  });

  test('is asked for once by all who show it, and again by who comes when it is stale', async () => {
    const queries = client();
    const read = jest.fn(async () => 'a');
    const onSuccess = jest.fn();
    const update = show(queries, <><Shown name="one" queryFn={read} onSuccess={onSuccess} /><Shown name="two" queryFn={read} /></>);
    expect(text('one')).toBe('loading');
    await turn();
    expect([text('one'), text('two'), read.mock.calls.length, onSuccess.mock.calls]).toEqual(['"a"', '"a"', 1, [['a']]]);
    update(<Shown name="three" queryFn={read} />);
    later(19_999);
    update(<><Shown name="three" queryFn={read} /><Shown name="late" queryFn={read} /></>);
    await turn();
    expect(read).toHaveBeenCalledTimes(1);
    later(1);
    update(<Shown key="four" name="four" queryFn={read} />);
    await turn();
    expect(read).toHaveBeenCalledTimes(2);
    // Of each one's own.
    update(<Shown key="five" name="five" queryFn={read} staleTime={0} />);
    await turn();
    expect(read).toHaveBeenCalledTimes(3);
  });

  test('is not asked for where it is not wanted yet, nor when it was put there', async () => {
    const queries = client();
    const read = jest.fn(async () => 'a');
    const update = show(queries, <Shown name="one" queryFn={read} enabled={false} />);
    await turn();
    await queries.invalidateQueries(['notes']);
    expect([text('one'), read.mock.calls.length]).toEqual(['loading', 0]);
    queries.setQueryData(KEY, 'put');
    queries.setQueryData(KEY, () => undefined);
    update(<Shown name="one" queryFn={read} />);
    await turn();
    expect([text('one'), read.mock.calls.length]).toEqual(['"put"', 0]);
    queries.setQueriesData<string>(['notes'], (before) => before && `${before}, again`);
    await turn();
    expect(text('one')).toBe('"put, again"');
  });

  test('is tried again after a pause where that can help, and tells its failure once', () =>
    inFakeTime(async (pass) => {
      const read = jest.fn(() => Promise.reject('busy'));
      show(client(), <Shown name="one" queryFn={read} />);
      await pass(999);
      expect([text('one'), read.mock.calls.length]).toEqual(['loading', 1]);
      await pass(1);
      expect(read).toHaveBeenCalledTimes(2);
      await pass(2000);
      await pass(1);
      expect([text('one'), read.mock.calls.length]).toEqual(['failed: busy ', 3]);
      expect(failed.mock.calls).toEqual([['busy', KEY]]);
    }));

  test('that failed offers another try, which who joins does not take; who comes later does', async () => {
    const queries = client();
    const read = jest.fn<Promise<string>, []>(() => Promise.reject('gone'));
    const update = show(queries, <Shown name="one" queryFn={read} />);
    await turn();
    update(<><Shown name="one" queryFn={read} /><Shown name="two" queryFn={read} /></>);
    await turn();
    expect([text('two'), read.mock.calls.length]).toEqual(['failed: gone ', 1]);
    update(null);
    read.mockResolvedValue('a');
    update(<Shown name="three" queryFn={read} />);
    expect(text('three')).toBe('loading');
    await turn();
    expect(text('three')).toBe('"a"');
  });

  test('stays on the screen when a later read fails', async () => {
    const queries = client();
    const { read, given } = answers();
    show(queries, <Shown name="one" queryFn={read} />);
    given[0]?.resolve('a');
    await turn();
    const again = queries.invalidateQueries(['notes']);
    given[1]?.reject('gone');
    await again;
    await turn();
    expect(text('one')).toBe('failed: gone "a"');
  });

  test('is asked for afresh after a change: an answer that was under way is not believed', async () => {
    const queries = client();
    const { read, given } = answers();
    show(queries, <Shown name="one" queryFn={read} />);
    given[0]?.resolve('before');
    await turn();
    const asked = queries.fetchQuery({ queryKey: KEY, queryFn: read, staleTime: 0 });
    const again = queries.invalidateQueries(['notes']);
    expect(read).toHaveBeenCalledTimes(3);
    given[2]?.resolve('after');
    await again;
    given[1]?.resolve('before');
    expect(await asked).toBe('before');
    await turn();
    expect(text('one')).toBe('"after"');
    expect(await queries.fetchQuery({ queryKey: KEY, queryFn: read })).toBe('after');
    expect(read).toHaveBeenCalledTimes(3);
  });

  test('is asked for again when the agent comes back and it is stale', async () => {
    const queries = client();
    const read = jest.fn(async () => 'a');
    show(queries, <><Shown name="one" queryFn={read} /><Shown name="form" queryKey={['form']} queryFn={read} refetchOnWindowFocus={false} /></>);
    await turn();
    window.dispatchEvent(new Event('focus'));
    await turn();
    expect(read).toHaveBeenCalledTimes(2);
    later(20_000);
    window.dispatchEvent(new Event('focus'));
    await turn();
    expect(read).toHaveBeenCalledTimes(3);
  });

  test('that could not be read is asked for again when the network or the agent comes back, also where it is never read again', async () => {
    const queries = client();
    const read = jest.fn().mockRejectedValueOnce(new Error('gone')).mockRejectedValueOnce(new Error('gone')).mockResolvedValue('a');
    show(queries, <Shown name="text" queryFn={read} staleTime={Infinity} refetchOnWindowFocus={false} />);
    await turn();
    for (const event of ['focus', 'online', 'online']) {
      window.dispatchEvent(new Event(event));
      await turn();
    }
    expect([read.mock.calls.length, text('text')]).toEqual([3, '"a"']);
  });

  test('is forgotten five minutes after nobody looks, or at once', () =>
    inFakeTime(async (pass) => {
      const queries = client();
      const read = jest.fn(async () => 'a');
      const update = show(queries, <><Shown name="one" queryFn={read} staleTime={Infinity} /><Shown name="form" queryKey={['form']} queryFn={read} cacheTime={0} /></>);
      await pass(1);
      update(null);
      expect(queries.query(['form']).data).toBeUndefined();
      await pass(5 * 60_000 - 1);
      expect(queries.query(KEY).data).toBe('a');
      await pass(1);
      expect(queries.query(KEY).data).toBeUndefined();
    }));

  test('is told to who listens', async () => {
    const queries = client();
    const heard = jest.fn();
    const end = queries.subscribe(heard);
    await queries.fetchQuery({ queryKey: KEY, queryFn: () => 'a' });
    queries.setQueryData(['tools'], 'b');
    end();
    queries.setQueryData(['tools'], 'c');
    expect(heard.mock.calls).toEqual([[KEY], [['tools']]]);
  });
});

test('what says the same is the same, to its smallest part', () => {
  const before = { rows: [{ id: 1 }, { id: 2 }], at: new Date(0), none: null };
  expect(keepSame(before.rows, [{ id: 1 }, { id: 2 }])).toBe(before.rows);
  const next = keepSame(before, { rows: [{ id: 1 }, { id: 3 }, { id: 4 }], at: new Date(1), none: null });
  expect(next).toEqual({ rows: [{ id: 1 }, { id: 3 }, { id: 4 }], at: new Date(1), none: null });
  expect(next.rows[0]).toBe(before.rows[0]);
  expect(keepSame<unknown>({ a: undefined }, { b: undefined })).toEqual({ b: undefined });
  expect(keepSame<unknown>([1], { 0: 1 })).toEqual({ 0: 1 });
});

describe('a change', () => {
  function Change({ mutationFn, onSuccess }: { mutationFn(value: string): Promise<string>; onSuccess?(): Promise<void> }): React.ReactElement {
    const { isLoading, error, mutate } = useMutation({ mutationKey: ['change'], mutationFn, onSuccess });
    return <button onClick={() => mutate('x')}>{isLoading ? 'busy' : String(error)}</button>;
  }
  const button = (): HTMLElement => screen.getByRole('button');

  test('goes on until what comes of it is done', async () => {
    let finish: (() => void) | undefined;
    show(client(), <Change mutationFn={async (value) => value} onSuccess={() => new Promise((resolve) => (finish = resolve))} />);
    act(() => button().click());
    await turn();
    expect(button()).toHaveTextContent('busy');
    finish?.();
    await turn();
    expect(button()).toHaveTextContent('null');
  });

  test('tells its failure, until the next one', async () => {
    const mutationFn = jest.fn<Promise<string>, [string]>(() => Promise.reject('conflict'));
    show(client(), <Change mutationFn={mutationFn} />);
    act(() => button().click());
    await turn();
    expect(button()).toHaveTextContent('conflict');
    expect(changeFailed.mock.calls).toEqual([['conflict', ['change']]]);
    mutationFn.mockResolvedValue('y');
    act(() => button().click());
    await turn();
    expect(button()).toHaveTextContent('null');
  });
});

test('pages come one after the other, and are read again as many as they were', async () => {
  const page = jest.fn(async (cursor: string | undefined) => ({ rows: [cursor ?? 'first'], next: cursor === 'c' ? null : cursor === 'b' ? 'c' : 'b' }));
  function Pages(): React.ReactElement {
    const { data = [], hasMore, readMore } = usePages(KEY, page);
    return <button disabled={!hasMore} onClick={readMore}>{data.flatMap(({ rows }) => rows).join()}</button>;
  }
  const queries = client();
  show(queries, <Pages />);
  await turn();
  for (const expected of ['first,b', 'first,b,c']) {
    act(() => screen.getByRole('button').click());
    await turn();
    expect(screen.getByRole('button')).toHaveTextContent(expected);
  }
  expect(screen.getByRole('button')).toBeDisabled();
  page.mockClear();
  await queries.invalidateQueries(KEY);
  await turn();
  expect(page.mock.calls).toEqual([[undefined], ['b'], ['c']]);
  expect(screen.getByRole('button')).toHaveTextContent('first,b,c');
});
