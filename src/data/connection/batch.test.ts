/** @jest-environment node */
import { body, headers } from '@pnp/queryable';
import { spPostMerge } from '@pnp/sp';
import { batch, batchAll } from './batch';
import type { Connection } from './Connection';
import type { Sent } from './testing/connectionTo';
import { batchResponse, broken, busy, codeOf, connectionTo, error, json, never, partsOf, reasonOf, itemsOf } from './testing/connectionTo';
import { withSignal } from './withSignal';

const ok = (Id: number): { status: string; body: unknown } => ({ status: '200 OK', body: { Id } });
const user = ({ sp }: Connection, column = 'Id'): Promise<unknown> => sp.web.currentUser.select(column)();
const answerAll = (sent: Sent): Response => batchResponse(...partsOf(sent).map((_, id) => ok(id)));
const throttled = (seconds: number): { status: string; body: unknown; headers: string } => ({ status: '429 Too Many Requests', body: {}, headers: `Retry-After: ${seconds}\r\n` });
const cutOff = async (response: Response): Promise<Response> => new Response((await response.text()).slice(0, -30), { headers: response.headers });

describe('reads of one tick', () => {
  it('go out as one batch that is signed, and each is answered for itself', async () => {
    const { connection, sent } = connectionTo([() => batchResponse(ok(1), { status: '404 Not Found', body: {}, headers: 'SPRequestGuid: g\r\n' })]);
    const [first, second] = await Promise.allSettled([user(connection), user(connection, 'Title')]);
    expect(sent.map(({ url, headers }) => [url, headers.get('X-RequestDigest')])).toEqual([['https://ville.example/sites/intranet/_api/$batch', 'digest 1']]);
    expect(partsOf(sent[0]).map((url) => url.split('?')[1])).toEqual(['$select=Id', '$select=Title']);
    expect(sent[0]?.body).toContain('Accept: application/json;odata=nometadata');
    expect(first).toEqual({ status: 'fulfilled', value: { Id: 1 } });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'notFound', status: 404, correlationId: 'g' } });
  });

  it('go plainly when there is one, and once when they are the same', async () => {
    const { connection, sent } = connectionTo([() => json({ Id: 1 })]);
    expect(await Promise.all([user(connection), user(connection)])).toEqual([{ Id: 1 }, { Id: 1 }]);
    expect(sent.map(({ method }) => method)).toEqual(['GET']);
  });

  it('are asked again in the next tick: an answer is not kept', async () => {
    const { connection } = connectionTo([() => json({ Id: 1 }), () => json({ Id: 2 })]);
    expect([await user(connection), await user(connection)]).toEqual([{ Id: 1 }, { Id: 2 }]);
  });

  it('are split at a hundred', async () => {
    const { connection, sent } = connectionTo([answerAll, answerAll]);
    await Promise.all(Array.from({ length: 150 }, (_, id) => connection.sp.web.getUserById(id)()));
    expect(sent.map((request) => partsOf(request).length)).toEqual([100, 50]);
  });

  it('are sent again when lost, cut off or busy, like one read', async () => {
    const answers = [broken, () => busy(429, '0'), () => cutOff(batchResponse(ok(1), ok(2))), () => batchResponse(ok(1), ok(2))];
    const { connection, sent } = connectionTo(answers);
    expect(await Promise.all([user(connection), user(connection, 'Title')])).toEqual([{ Id: 1 }, { Id: 2 }]);
    expect(sent).toHaveLength(4);
  });

  it('that are throttled within the batch are asked for again, the others not', async () => {
    const { connection, sent } = connectionTo([() => batchResponse(ok(1), throttled(0), throttled(0)), () => batchResponse(ok(2), throttled(600))]);
    const [first, second, third] = await Promise.allSettled([user(connection), user(connection, 'Title'), user(connection, 'Email')]);
    expect([first, second]).toEqual([{ status: 'fulfilled', value: { Id: 1 } }, { status: 'fulfilled', value: { Id: 2 } }]);
    expect(third).toMatchObject({ reason: { code: 'throttled', retryAfterSeconds: 600 } });
    expect(partsOf(sent[1])).toHaveLength(2);
  });

  it('that stay throttled are given up after as many tries as one read', async () => {
    const refuseAll = (request: Sent): Response => batchResponse(...partsOf(request).map(() => throttled(0)));
    const { connection, sent } = connectionTo([refuseAll, refuseAll], { tries: 2 });
    expect(await Promise.all([codeOf(user(connection)), codeOf(user(connection, 'Title'))])).toEqual(['throttled', 'throttled']);
    expect(sent).toHaveLength(2);
  });

  it('go plainly when their batch is refused', async () => {
    const { connection, sent } = connectionTo([() => error(403, '-2147024891'), () => json({ Id: 1 }), () => error(404, '-2130575338')]);
    const [first, second] = await Promise.allSettled([user(connection), user(connection, 'Title')]);
    expect(first).toEqual({ status: 'fulfilled', value: { Id: 1 } });
    expect(second).toMatchObject({ reason: { code: 'notFound' } });
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['timeout', never],
    ['signedOut', () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })]
  ])('all say %s when their batch does', async (code, answer) => {
    const { connection, sent } = connectionTo([answer], { timeoutMs: 20 });
    expect(await Promise.all([codeOf(user(connection)), codeOf(user(connection, 'Title'))])).toEqual([code, code]);
    expect(sent).toHaveLength(1);
  });

  it('may be given up one by one', async () => {
    const one = new AbortController();
    let answer: (response: Response) => void = () => undefined;
    let isSent: () => void = () => undefined;
    const sent = new Promise<void>((resolve) => (isSent = resolve));
    const { connection } = connectionTo([() => new Promise((resolve) => {
      answer = resolve;
      isSent();
    })]);
    const given = codeOf(connection.sp.web.currentUser.using(withSignal(one.signal))());
    const kept = user(connection, 'Title');
    await sent;
    one.abort();
    expect(await given).toBe('AbortError');
    answer(batchResponse(ok(1), ok(2)));
    expect(await kept).toEqual({ Id: 2 });

  });

  it('are no longer awaited when all who asked have gone', async () => {
    const all = new AbortController();
    let isSent: () => void = () => undefined;
    const sent = new Promise<void>((resolve) => (isSent = resolve));
    let isAborted: () => void = () => undefined;
    const aborted = new Promise<void>((resolve) => (isAborted = resolve));
    const fetch: typeof globalThis.fetch = (_, init) => new Promise(() => {
      init?.signal?.addEventListener('abort', () => isAborted());
      isSent();
    });
    const { createConnection } = await import('./createConnection');
    const sp = createConnection({ webUrl: 'https://ville.example', webPath: '', digest: 'd', fetch }).sp.using(withSignal(all.signal));
    const codes = [codeOf(sp.web()), codeOf(sp.web.lists())];
    await sent;
    all.abort();
    expect(await Promise.all(codes)).toEqual(['AbortError', 'AbortError']);
    // The request itself, not only the wait for it.
    await aborted;
  });
});

describe('a batch', () => {
  const write = (connection: Connection, count = 2): Promise<PromiseSettledResult<unknown>[]> =>
    batch<unknown>(connection, (sp) => Array.from({ length: count }, (_, id) => spPostMerge(itemsOf(connection, sp).getById(id), body({ Title: 'é' }, headers({ 'IF-Match': `"${id}"` })))));

  it('sends writes as one request, each with its etag, and answers each for itself', async () => {
    const { connection, sent } = connectionTo([() => batchResponse({ status: '204 No Content', body: '' }, { status: '412 Precondition Failed', body: {} })]);
    expect(await write(connection)).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'conflict' } }]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toMatch(/MERGE \S+items\(1\) HTTP\/1.1\r\nAccept: [^\r]+\r\nContent-Type: application\/json[^\r]*\r\nIf-Match: "1"\r\n\r\n{"Title":"é"}/);
  });

  it('of reads joins the other reads of its tick', async () => {
    const { connection, sent } = connectionTo([() => batchResponse(ok(1), ok(2))]);
    const [[first], second] = await Promise.all([batchAll(connection, (sp) => [sp.web.currentUser()]), user(connection, 'Title')]);
    expect([first, second]).toEqual([{ Id: 2 }, { Id: 1 }]);
    expect(sent).toHaveLength(1);
  });

  it('keeps the order of reads and writes', async () => {
    const { connection, sent } = connectionTo([() => batchResponse(ok(1), ok(2), ok(3))]);
    await batch<unknown>(connection, (sp) => [itemsOf(connection, sp).add({ Title: 'a' }), itemsOf(connection, sp)(), itemsOf(connection, sp).add({ Title: 'b' })]);
    expect(sent[0]?.body.match(/^(GET|POST)/gm)).toEqual(['POST', 'GET', 'POST']);
  });

  it.each<[string, readonly (() => Response | Promise<Response>)[]]>([
    ['forbidden', [() => error(403, '-2147024891')]],
    ['offline', [broken]],
    ['offline', [() => cutOff(batchResponse(ok(1), ok(2)))]],
    ['unknown', [() => new Response('hello')]],
    ['unknown', [() => batchResponse(ok(1))]],
    ['signedOut', [() => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })]],
    ['timeout', [() => busy(502)]]
  ])('fails as a whole (%s) and is not sent twice', async (code, answers) => {
    const { connection, sent } = connectionTo(answers);
    expect(await codeOf(write(connection))).toBe(code);
    expect(sent).toHaveLength(1);
  });

  it('leaves a throttled write to its caller, with the time that the server named', async () => {
    const { connection, sent } = connectionTo([() => batchResponse(ok(1), { status: '503 Service Unavailable', body: {}, headers: 'Retry-After: 9\r\n' })]);
    expect((await write(connection))[1]).toMatchObject({ reason: { code: 'throttled', retryAfterSeconds: 9 } });
    expect(sent).toHaveLength(1);
  });

  it('fails with its first part that failed when all are wanted', async () => {
    const { connection } = connectionTo([() => batchResponse({ status: '404 Not Found', body: {} }, ok(2))]);
    expect(await reasonOf(batchAll(connection, () => [user(connection), user(connection, 'Title')]))).toMatchObject({ code: 'notFound' });
  });
});
