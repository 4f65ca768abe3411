/** @jest-environment node */
import { retryAfterSeconds } from './errorFromResponse';
import { broken, busy, codeOf, connectionTo, error, halfAnswer, json, never, reasonOf, itemsOf } from './testing/connectionTo';
import { tryTwice } from './tryTwice';
import { withSignal } from './withSignal';

const html = (status = 200): Response => new Response('<!DOCTYPE html><title>Se connecter</title>', { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

describe('a request', () => {
  it('asks for no metadata and is signed with one digest when it writes', async () => {
    const { connection, sent } = connectionTo([() => json({ value: [] }), () => json({ Id: 1 }), () => json({ Id: 2 })]);
    expect(await itemsOf(connection).top(1)()).toEqual([]);
    await itemsOf(connection).add({ Title: 'a' });
    await itemsOf(connection).add({ Title: 'b' });
    expect(sent[0]?.headers.get('Accept')).toBe('application/json;odata=nometadata');
    expect(sent[0]?.url).toContain("https://ville.example/sites/intranet/_api/web/getList('/sites/intranet/Lists/Notes')/items");
    expect(sent.map(({ headers }) => headers.get('X-RequestDigest'))).toEqual([null, 'digest 1', 'digest 1']);
    expect(connection.language).toBe('fr');
  });

  it('waits as long as a busy server says and is sent again', async () => {
    const { connection, sent } = connectionTo([() => busy(429, '0'), () => busy(503, '0'), () => json({ Id: 7 })]);
    expect(await connection.userId()).toBe(7);
    expect(sent).toHaveLength(3);
  });

  it('leaves a long wait to its caller', async () => {
    const { connection } = connectionTo([() => busy(429, '300')]);
    await expect(connection.userId()).rejects.toMatchObject({ code: 'throttled', retryAfterSeconds: 300, status: 429 });
  });

  it('is sent again when it reads and the network failed, but never when it writes', async () => {
    expect(await connectionTo([broken, () => json({ Id: 3 })]).connection.userId()).toBe(3);
    const { connection, sent } = connectionTo([broken]);
    expect(await codeOf(itemsOf(connection).add({ Title: 'a' }))).toBe('offline');
    expect(sent).toHaveLength(1);
  });

  it.each([408, 500, 502, 503, 504])('that writes is sent once when a gateway answers %i, which may have passed it on', async (status) => {
    const { connection, sent } = connectionTo([() => busy(status)]);
    const code = await codeOf(itemsOf(connection).add({ Title: 'a' }));
    expect(sent).toHaveLength(1);
    expect(code).toBe({ 408: 'timeout', 500: 'unknown', 502: 'timeout', 503: 'throttled', 504: 'timeout' }[status]);
  });

  it('gives up in time, and at once when its caller does', async () => {
    expect(await codeOf(connectionTo([never], { timeoutMs: 20 }).connection.userId())).toBe('timeout');
    const controller = new AbortController();
    const query = itemsOf(connectionTo([never]).connection).using(withSignal(controller.signal))();
    setTimeout(() => controller.abort(), 20);
    expect(await codeOf(query)).toBe('AbortError');
  });

  it('that writes gives up at once when its caller does', async () => {
    const controller = new AbortController();
    const { connection } = connectionTo([() => (setTimeout(() => controller.abort(), 20), never())], { timeoutMs: 1000 });
    expect(await codeOf(connection.sp.using(withSignal(controller.signal)).web.lists.add('a'))).toBe('AbortError');
  });

  it('is not sent at all when its caller gave up before', async () => {
    const { connection, sent } = connectionTo([]);
    const signal = AbortSignal.abort();
    expect(await codeOf(itemsOf(connection).using(withSignal(signal))())).toBe('AbortError');
    expect(await codeOf(connection.sp.using(withSignal(signal)).web.lists.add('a'))).toBe('AbortError');
    expect(sent).toHaveLength(0);
  });
});

describe('the body of an answer', () => {
  it('is awaited no longer than the answer itself', async () => {
    expect(await codeOf(connectionTo([() => halfAnswer(false)], { timeoutMs: 20 }).connection.userId())).toBe('timeout');
  });

  it('is given up when the caller gives up', async () => {
    const controller = new AbortController();
    const query = itemsOf(connectionTo([() => halfAnswer(false)]).connection).using(withSignal(controller.signal))();
    setTimeout(() => controller.abort(), 20);
    expect(await codeOf(query)).toBe('AbortError');
  });

  it('counts as lost when it was cut off, so that a write that may be repeated is', async () => {
    const cut = [(): Response => halfAnswer(true), () => new Response('{"Id":', { headers: { 'Content-Type': 'application/json' } }), () => json({ Id: 5 })];
    const { connection, sent } = connectionTo(cut);
    expect(await codeOf(itemsOf(connection).add({ Title: 'a' }))).toBe('offline');
    expect(await tryTwice(() => itemsOf(connection).add({ Title: 'a' }))).toEqual({ Id: 5 });
    expect(sent).toHaveLength(3);
  });

  it('counts as lost when a read brought nothing', async () => {
    expect(await codeOf(connectionTo([() => new Response('', { headers: { 'Content-Type': 'application/json' } })]).connection.userId())).toBe('offline');
  });

  it('that is no JSON is an error with its cause', async () => {
    const reason = await reasonOf(connectionTo([() => new Response('ok', { headers: { 'Content-Type': 'text/plain', SPRequestGuid: 'a-b-c' } })]).connection.userId());
    expect(reason).toMatchObject({ code: 'unknown', status: 200, correlationId: 'a-b-c', cause: { name: 'SyntaxError', body: 'ok' } });
  });
});

describe('a session that ended', () => {
  it.each<[string, () => Response]>([
    ['401', () => error(401, '-2147024891')],
    ['a sign-in page', () => html()],
    ['a redirect to one', () => new Response(null, { status: 302, headers: { Location: 'https://login.example/' } })],
    ['403 with the way to sign in', () => error(403, '-2147024891', { 'X-Forms_Based_Auth_Required': 'https://ville.example/_forms/default.aspx' })]
  ])('is said by %s', async (_, answer) => {
    expect(await codeOf(connectionTo([answer]).connection.userId())).toBe('signedOut');
    expect(await codeOf(connectionTo([answer]).connection.sp.web.lists.add('a'))).toBe('signedOut');
  });

  it('asks the browser not to follow a redirect to another host, which would look like no network', async () => {
    let redirect: RequestRedirect | undefined;
    const fetch: typeof globalThis.fetch = (_, init) => {
      redirect = init?.redirect;
      return Promise.resolve(Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }));
    };
    const { createConnection } = await import('./createConnection');
    expect(await codeOf(createConnection({ webUrl: 'https://ville.example', webPath: '', fetch }).userId())).toBe('signedOut');
    expect(redirect).toBe('manual');
  });

  it('is no matter of an error page', async () => {
    expect(await codeOf(connectionTo([() => html(500)]).connection.userId())).toBe('unknown');
  });
});

it.each([
  [400, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', 'duplicate'],
  [412, '-2130575305, Microsoft.SharePoint.SPException', 'conflict'],
  [404, '-2130575338, System.ArgumentException', 'notFound'],
  [404, '-2147024894, System.IO.FileNotFoundException', 'notFound'],
  [500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', 'tooLarge'],
  [403, '-2147024891, System.UnauthorizedAccessException', 'forbidden'],
  [500, '-1, System.InvalidOperationException', 'unknown']
])('understands %i %s as %s, and keeps what SharePoint calls the request', async (status, code, expected) => {
  const { connection } = connectionTo([() => error(status, code, { SPRequestGuid: '8a7b-1' })]);
  expect(await reasonOf(connection.sp.web.currentUser())).toMatchObject({ code: expected, status, correlationId: '8a7b-1' });
});

it('reads Retry-After as seconds or as a date', () => {
  expect(retryAfterSeconds('17')).toBe(17);
  expect(retryAfterSeconds(new Date(Date.now() + 5000).toUTCString())).toBeLessThanOrEqual(5);
  expect(retryAfterSeconds('soon')).toBeUndefined();
  expect(retryAfterSeconds('')).toBeUndefined();
});
