/** @jest-environment node */
import { PollsList } from '../../lists/polls';
import { batchResponse, connectionTo, json } from '../connection/testing/connectionTo';
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
});
