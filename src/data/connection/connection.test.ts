/** @jest-environment node */
import { DataError } from '../DataError';
import { ListItems } from '../items/ListItems';
import { PollsList } from '../../lists/polls';
import { batch } from './batch';
import type { Connection } from './Connection';
import { createConnection } from './createConnection';
import { retryAfterSeconds } from './errorFromResponse';
import { withSignal } from './withSignal';

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
}

type Answer = (request: Sent) => Response | Promise<Response>;

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response => new Response(JSON.stringify(body), { status, headers });
const digest = (value: string): Response => json({ FormDigestValue: value, FormDigestTimeoutSeconds: 1800 });
const error = (status: number, code: string): Response => json({ 'odata.error': { code, message: { lang: 'fr-FR', value: 'Refusé' } } }, status);

/** A connection whose requests are answered in turn; form digests on the side. */
function connectionTo(answers: readonly Answer[], options: { timeoutMs?: number; tries?: number } = {}): { connection: Connection; sent: Sent[] } {
  const sent: Sent[] = [];
  let digests = 0;
  const connection = createConnection({
    webUrl: 'https://ville.example/sites/intranet/',
    webPath: '/sites/intranet',
    language: 1036,
    ...options,
    fetch: async (input, init) => {
      const url = String(input);
      if (url.endsWith('/contextinfo')) return digest(`digest ${++digests}`);
      const request = { url: decodeURIComponent(url), method: init?.method ?? 'GET', headers: new Headers(init?.headers), body: String(init?.body ?? '') };
      sent.push(request);
      const answer = answers[sent.length - 1];
      if (!answer) throw new Error(`Unexpected request ${sent.length}: ${url}`);
      const response = await Promise.race([answer(request), aborted(init?.signal)]);
      return response;
    }
  });
  return { connection, sent };
}

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))));
}

const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (reason: unknown) => (reason instanceof DataError ? reason.code : (reason as Error).name));
const never = (): Promise<Response> => new Promise(() => undefined);

describe('a connection', () => {
  it('asks for no metadata, signs writes with one digest, and knows the server’s clock', async () => {
    const at = new Date('2031-02-03T04:05:06Z');
    const { connection, sent } = connectionTo([() => json({ value: [] }, 200, { Date: at.toUTCString() }), () => json({ Id: 1 }), () => json({ Id: 2 })]);
    const items = new ListItems(connection, PollsList);
    expect(await items.query().top(1)()).toEqual([]);
    await items.add({ Title: 'a' });
    await items.add({ Title: 'b' });
    expect(sent[0]?.headers.get('Accept')).toBe('application/json;odata=nometadata');
    expect(sent[0]?.url).toContain("https://ville.example/sites/intranet/_api/web/getList('/sites/intranet/Lists/ParvisPolls')/items");
    expect(sent.map(({ headers }) => headers.get('X-RequestDigest'))).toEqual([null, 'digest 1', 'digest 1']);
    expect(Math.abs(connection.serverNow().getTime() - at.getTime())).toBeLessThan(60_000);
    expect(connection.language).toBe('fr');
  });

  it('waits as long as a busy server says and tries again', async () => {
    const { connection, sent } = connectionTo([() => new Response('', { status: 429, headers: { 'Retry-After': '0' } }), () => new Response('', { status: 503, headers: { 'Retry-After': '0' } }), () => json({ Id: 7 })]);
    expect(await connection.userId()).toBe(7);
    expect(sent).toHaveLength(3);
  });

  it('leaves a long wait to its caller', async () => {
    const { connection } = connectionTo([() => new Response('', { status: 429, headers: { 'Retry-After': '300' } })]);
    await expect(connection.userId()).rejects.toMatchObject({ code: 'throttled', retryAfterSeconds: 300 });
  });

  it('renews a digest that expired on its way, once', async () => {
    const expired = (): Response => error(403, '-2130575251, Microsoft.SharePoint.SPException');
    const renewed = connectionTo([expired, () => json({ Id: 1 })]);
    await new ListItems(renewed.connection, PollsList).add({ Title: 'a' });
    expect(renewed.sent.map(({ headers }) => headers.get('X-RequestDigest'))).toEqual(['digest 1', 'digest 2']);
    const refused = connectionTo([expired, expired]);
    expect(await codeOf(new ListItems(refused.connection, PollsList).add({ Title: 'a' }))).toBe('forbidden');
  });

  it('reads again when the network fails, but never sends a write twice by itself', async () => {
    const broken = (): never => {
      throw new TypeError('fetch failed');
    };
    expect(await connectionTo([broken, () => json({ Id: 3 })]).connection.userId()).toBe(3);
    const { connection, sent } = connectionTo([broken]);
    expect(await codeOf(new ListItems(connection, PollsList).add({ Title: 'a' }))).toBe('offline');
    expect(sent).toHaveLength(1);
  });

  it('gives up in time, and at once when its caller does', async () => {
    expect(await codeOf(connectionTo([never], { timeoutMs: 20 }).connection.userId())).toBe('timeout');
    const controller = new AbortController();
    const query = new ListItems(connectionTo([never]).connection, PollsList).query().using(withSignal(controller.signal))();
    setTimeout(() => controller.abort(), 20);
    expect(await codeOf(query)).toBe('AbortError');
  });

  it.each([
    [400, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', 'duplicate'],
    [412, '-2130575305, Microsoft.SharePoint.SPException', 'conflict'],
    [404, '-2130575338, System.ArgumentException', 'notFound'],
    [404, '-2147024894, System.IO.FileNotFoundException', 'notFound'],
    [500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', 'tooLarge'],
    [403, '-2147024891, System.UnauthorizedAccessException', 'forbidden'],
    [401, '', 'forbidden'],
    [500, '-1, System.InvalidOperationException', 'unknown']
  ])('understands %i %s as %s', async (status, code, expected) => {
    const { connection } = connectionTo([() => error(status, code)]);
    expect(await codeOf(connection.sp.web.currentUser())).toBe(expected);
  });

  it('sends a batch as one request, answers each part for itself, and fails as a whole', async () => {
    const part = (status: string, body: unknown): string => `--batchresponse_1\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nHTTP/1.1 ${status}\nCONTENT-TYPE: application/json\n\n${JSON.stringify(body)}\n`;
    const answered = connectionTo([() => new Response(`${part('200 OK', { Id: 1 })}${part('404 Not Found', {})}--batchresponse_1--\n`)]);
    const build = (sp: Connection['sp']): Promise<unknown>[] => [sp.web.currentUser.select('Id')(), sp.web.currentUser.select('Title')()];
    const [first, second] = await batch(answered.connection, build);
    expect(answered.sent).toHaveLength(1);
    expect(first).toEqual({ status: 'fulfilled', value: { Id: 1 } });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'notFound' } });
    expect(await codeOf(batch(connectionTo([() => error(403, '-2147024891')]).connection, build))).toBe('forbidden');
    expect(await codeOf(batch(connectionTo([() => new Response('<html>')]).connection, build))).toBe('unknown');
  });
});

describe('items', () => {
  it('are stored once: a duplicate key means that an earlier call arrived', async () => {
    const { connection, sent } = connectionTo([() => error(400, '-2130575169'), () => json({ value: [{ Id: 42, Title: 'a' }] })]);
    expect((await new ListItems(connection, PollsList).addOnce({ Title: 'a' }, "cle d'envoi")).Id).toBe(42);
    expect(sent[1]?.url.replace(/\+/g, ' ')).toContain("ClientKey eq 'cle d''envoi'");
  });

  it('are updated with the etag that was read', async () => {
    const { connection, sent } = connectionTo([() => json({ Id: 1, 'odata.etag': '"guid,3"' }), () => new Response(null, { status: 204 })]);
    const items = new ListItems(connection, PollsList);
    const { etag } = await items.get(1);
    await items.update(1, etag, { Title: 'b' });
    expect([sent[1]?.headers.get('IF-Match'), sent[1]?.headers.get('X-HTTP-Method'), sent[1]?.body]).toEqual(['"guid,3"', 'MERGE', '{"Title":"b"}']);
  });

  it('are scanned page by page, each from the last id read, from the lowest one that fits on; an id far away costs nothing', async () => {
    const { connection, sent } = connectionTo([
      () => json({ value: [{ Id: 2_000_000_000 }] }),
      () => json({ ItemCount: 3 }),
      () => json({ value: [{ Id: 101 }] }),
      () => json({ value: [{ Id: 101 }, { Id: 12_000 }] }),
      () => json({ value: [{ Id: 2_000_000_000 }] })
    ]);
    const read: number[] = [];
    const progress: number[] = [];
    const pages = new ListItems(connection, PollsList).scan<{ Id: number }>({ first: 'Poll eq 7', select: ['Id'], onProgress: (done) => progress.push(done) });
    for await (const page of pages) read.push(...page.map(({ Id }) => Id));
    expect(read).toEqual([101, 12_000, 2_000_000_000]);
    expect(sent.slice(3).map(({ url }) => /skiptoken=(.*?)(&\$|$)/.exec(url)?.[1])).toEqual(['Paged=TRUE&p_ID=100', 'Paged=TRUE&p_ID=12000']);
    expect(progress).toEqual([2 / 3, 1, 1]);
  });

  it('are scanned from the beginning where SharePoint will not look the first one up', async () => {
    const { connection, sent } = connectionTo([() => json({ value: [{ Id: 9 }] }), () => json({ ItemCount: 1 }), () => error(400, '-2147024860'), () => json({ value: [{ Id: 9 }] })]);
    for await (const page of new ListItems(connection, PollsList).scan<{ Id: number }>({ first: 'Poll eq 7', select: ['Id'] })) expect(page).toHaveLength(1);
    expect(decodeURIComponent(sent[3]?.url ?? '')).toContain('p_ID=0');
  });
});

it('reads Retry-After as seconds or as a date', () => {
  expect(retryAfterSeconds('17')).toBe(17);
  expect(retryAfterSeconds(new Date(Date.now() + 5000).toUTCString())).toBeLessThanOrEqual(5);
  expect(retryAfterSeconds('soon')).toBeUndefined();
});
