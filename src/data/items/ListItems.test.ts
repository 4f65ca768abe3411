/** @jest-environment node */
import { PollsList } from '../../lists/polls';
import type { Answered } from '../connection/testing/answering';
import { answering, refused } from '../connection/testing/answering';
import { batchResponse, codeOf, connectionTo, json } from '../connection/testing/connectionTo';
import type { ScanOptions } from './ListItems';
import { ListItems } from './ListItems';

const ok = (body: unknown): { status: string; body: unknown } => ({ status: '200 OK', body });

describe('items', () => {
  it('are updated with the etag that was read', async () => {
    const { connection, sent } = connectionTo([() => new Response(null, { status: 204 })]);
    await new ListItems(connection, PollsList).update(1, '"guid,3"', { Title: 'b' });
    expect([sent[0]?.headers.get('IF-Match'), sent[0]?.headers.get('X-HTTP-Method'), sent[0]?.body]).toEqual(['"guid,3"', 'MERGE', '{"Title":"b"}']);
  });

  it('are scanned page by page, each from the last id read, from the lowest one that fits on; an id far away costs nothing', async () => {
    const { connection, sent } = connectionTo([
      () => batchResponse(ok({ value: [{ Id: 2_000_000_000 }] }), ok({ ItemCount: 3 }), ok({ value: [{ Id: 101 }] })),
      () => json({ value: [{ Id: 101 }, { Id: 12_000 }] }),
      () => json({ value: [{ Id: 2_000_000_000 }] })
    ]);
    const read: number[] = [];
    const progress: number[] = [];
    const pages = new ListItems(connection, PollsList).scan<{ Id: number }>({ first: 'Poll eq 7', select: ['Id'], onProgress: (done) => progress.push(done) });
    for await (const page of pages) read.push(...page.map(({ Id }) => Id));
    expect(read).toEqual([101, 12_000, 2_000_000_000]);
    expect(sent.slice(1).map(({ url }) => /skiptoken=(.*?)(&\$|$)/.exec(url)?.[1])).toEqual(['Paged=TRUE&p_ID=100', 'Paged=TRUE&p_ID=12000']);
    expect(progress).toEqual([2 / 3, 1, 1]);
  });

  it('are scanned from the beginning where SharePoint will not look the first one up', async () => {
    const { connection, sent } = connectionTo([() => batchResponse(ok({ value: [{ Id: 9 }] }), ok({ ItemCount: 1 }), { status: '400 Bad Request', body: { 'odata.error': { code: '-2147024860' } } }), () => json({ value: [{ Id: 9 }] })]);
    for await (const page of new ListItems(connection, PollsList).scan<{ Id: number }>({ first: 'Poll eq 7', select: ['Id'] })) expect(page).toHaveLength(1);
    expect(decodeURIComponent(sent[1]?.url ?? '')).toContain('p_ID=0');
  });

  /** A list of these ids; `lowest` is what is found in a folder, or by a filter. */
  function list(ids: readonly number[], { lowest, count = ids.length, refuses }: { readonly lowest?: number; readonly count?: number; readonly refuses?: Answered } = {}) {
    const { connection, asked } = answering(({ path }) => {
      if (path.includes('$orderby=ID desc')) return { body: { value: ids.slice(-1).map((Id) => ({ Id })) } };
      if (path.includes('ItemCount')) return { body: { ItemCount: count } };
      const after = /p_ID=(\d+)/.exec(path)?.[1];
      if (after !== undefined) return { body: { value: ids.filter((id) => id > Number(after)).slice(0, 2).map((Id) => ({ Id })) } };
      return refuses ?? { body: { value: lowest === undefined ? [] : [{ Id: lowest }] } };
    });
    return { asked, items: new ListItems(connection, PollsList) };
  }
  const scanned = async (items: ListItems, options: Partial<ScanOptions> = {}): Promise<readonly (readonly number[])[]> => {
    const pages: (readonly number[])[] = [];
    for await (const page of items.scan<{ Id: number }>({ select: ['Id', 'Title'], ...options })) pages.push(page.map(({ Id }) => Id));
    return pages;
  };

  it('are scanned after an id without looking for the first one', async () => {
    const { asked, items } = list([3, 4, 5, 6, 7]);
    expect(await scanned(items, { after: 4 })).toEqual([[5, 6], [7]]);
    expect(asked).toHaveLength(4);
    for (const part of ['$select=Id,Title', '$top=5000', '$orderby=ID asc']) expect(asked[2]?.path).toContain(part);
    expect(asked[0]?.path).toMatch(/\$top=1(&|$)/);
  });

  it('are scanned from the first of all where nothing says where to begin', async () => {
    const { asked, items } = list([3, 4, 5], { lowest: 3 });
    expect(await scanned(items)).toEqual([[3, 4], [5]]);
    const looked = asked.map(({ path }) => path).find((path) => path.includes('$orderby=ID asc') && !path.includes('skiptoken'));
    expect([looked?.includes('$top=1'), looked?.includes('$filter')]).toEqual([true, false]);
  });

  it('are scanned from the first in a folder and the folders in it', async () => {
    const { asked, items } = list([3, 4, 5, 6], { lowest: 5 });
    expect(await scanned(items, { folder: '/sites/intranet/Lists/ParvisPolls/12' })).toEqual([[5, 6]]);
    const [query] = asked.filter(({ method }) => method === 'POST');
    expect(query?.path).toMatch(/\/getitems$/);
    expect(JSON.parse(query?.body ?? '')).toEqual({
      query: {
        ViewXml: '<View Scope="RecursiveAll"><Query><OrderBy><FieldRef Name="ID" /></OrderBy></Query><ViewFields><FieldRef Name="ID" /></ViewFields><RowLimit>1</RowLimit></View>',
        FolderServerRelativeUrl: '/sites/intranet/Lists/ParvisPolls/12'
      }
    });
  });

  it('are not scanned where none fits, or there is none', async () => {
    const progress: number[] = [];
    const { asked, items } = list([3, 4]);
    expect(await scanned(items, { first: 'Poll eq 9', onProgress: (done) => progress.push(done) })).toEqual([]);
    expect([asked.some(({ path }) => path.includes('skiptoken')), progress]).toEqual([false, [1]]);
    const asks = asked.flatMap(({ path }) => (path.includes('/items?') ? [Object.fromEntries(new URLSearchParams(path.split('?')[1]))] : []));
    expect(asks).toEqual([{ $select: 'Id', $orderby: 'ID desc', $top: '1' }, { $select: 'Id', $orderby: 'ID asc', $top: '1', $filter: 'Poll eq 9' }]);
    expect(await scanned(list([]).items)).toEqual([]);
    expect([await list([]).items.lastId(), await list([3, 8]).items.lastId(), await list([3], { count: 12 }).items.itemCount()]).toEqual([0, 8, 12]);
  });

  it('tell how much is done by the list’s count or the span of ids, whichever is less, and never more than all', async () => {
    const progressOf = async (ids: readonly number[], options: { readonly after: number; readonly count?: number }): Promise<readonly number[]> => {
      const progress: number[] = [];
      await scanned(list(ids, options).items, { after: options.after, onProgress: (done) => progress.push(done) });
      return progress;
    };
    expect(await progressOf([3, 4, 5, 6], { after: 2, count: 100 })).toEqual([0.5, 1, 1]);
    expect(await progressOf([3, 4, 5, 6], { after: 2, count: 1 })).toEqual([1, 1, 1]);
    expect(await progressOf([30, 40, 500, 600], { after: 2, count: 8 })).toEqual([0.25, 0.5, 1]);
  });

  it('that went away meanwhile end a scan', async () => {
    const { connection } = answering(({ path }) => ({ body: path.includes('ItemCount') ? { ItemCount: 1 } : { value: path.includes('skiptoken') ? [] : [{ Id: 9 }] } }));
    expect(await scanned(new ListItems(connection, PollsList))).toEqual([]);
  });

  it('are not scanned when their first cannot be looked up for another reason than their number', async () => {
    expect(await codeOf(scanned(list([3], { refuses: refused(403, '-2147024891') }).items))).toBe('forbidden');
  });

  it('are no longer scanned when nobody waits for them', async () => {
    const controller = new AbortController();
    const { items } = list([3, 4, 5, 6, 7]);
    const pages = items.scan<{ Id: number }>({ after: 2, select: ['Id'], signal: controller.signal });
    await pages.next();
    controller.abort();
    expect([await codeOf(pages.next()), await codeOf(items.lastId(controller.signal))]).toEqual(['AbortError', 'AbortError']);
  });
});
