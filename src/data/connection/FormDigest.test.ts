/** @jest-environment node */
import { ServerClock } from './ServerClock';
import type { Answer, Answering } from './testing/connectionTo';
import { broken, busy, codeOf, connectionTo, digest, error, halfAnswer, json, never, reasonOf, itemsOf } from './testing/connectionTo';
import { withSignal } from './withSignal';

const add = ({ connection }: Answering): Promise<unknown> => itemsOf(connection).add({ Title: 'a' });
const expired = (): Response => error(403, '-2130575251, Microsoft.SharePoint.SPException');
const stored = (): Response => json({ Id: 1 });

describe('a form digest', () => {
  it('that expired on its way is renewed, once', async () => {
    const renewed = connectionTo([expired, stored]);
    await add(renewed);
    expect(renewed.sent.map(({ headers }) => headers.get('X-RequestDigest'))).toEqual(['digest 1', 'digest 2']);
    // A new one that is refused is of another session: nothing was said about the list.
    const refused = connectionTo([expired, expired]);
    expect(await codeOf(add(refused))).toBe('signedOut');
    expect(refused.sent).toHaveLength(2);
  });

  it.each<[string, readonly Answer[], Record<string, unknown>]>([
    ['500', [() => busy(500)], { code: 'unknown', status: 500 }],
    ['502', [() => busy(502)], { code: 'timeout', status: 502 }],
    ['504', [() => busy(504)], { code: 'timeout', status: 504 }],
    ['429 for long', [() => busy(429, '120')], { code: 'throttled', retryAfterSeconds: 120 }],
    ['no network', [broken, broken, broken, broken], { code: 'offline' }],
    ['401', [() => busy(401)], { code: 'signedOut' }],
    ['403', [() => busy(403)], { code: 'signedOut' }],
    ['403 of a site that is closed to him', [() => error(403, '-2147024891')], { code: 'forbidden' }],
    ['404', [() => busy(404)], { code: 'unknown', status: 404 }],
    ['half an answer', [() => halfAnswer(true), () => halfAnswer(true), () => halfAnswer(true), () => halfAnswer(true)], { code: 'offline' }],
    ['something else', [() => json({ a: 'x'.repeat(3000) })], { code: 'unknown', status: 200, cause: `{"a":"${'x'.repeat(1994)}` }],
    ['a digest that it takes for an old one', [() => error(500, '-2130575251, Microsoft.SharePoint.SPException')], { code: 'signedOut', status: 500 }]
  ])('that cannot be renewed (%s) says why, and what was not said of the list is not final', async (_, digests, reason) => {
    const site = connectionTo([stored], { digests });
    expect(await reasonOf(add(site))).toMatchObject(reason);
    expect(site.sent).toHaveLength(0);
    // It is asked for again at the next write.
    expect(await add(site)).toEqual({ Id: 1 });
  });

  it('is asked for within the time of every request, and its caller may give up', async () => {
    expect(await codeOf(add(connectionTo([], { digests: [never], timeoutMs: 20 })))).toBe('timeout');
    const controller = new AbortController();
    const write = connectionTo([], { digests: [never], timeoutMs: 100 }).connection.sp.using(withSignal(controller.signal)).web.lists.add('a');
    setTimeout(() => controller.abort(), 20);
    expect(await codeOf(write)).toBe('AbortError');
  });

  it('is asked for again by itself when the server is busy or the network stumbles', async () => {
    const site = connectionTo([stored], { digests: [() => busy(503, '0'), broken, () => digest('third')] });
    await add(site);
    expect(site.sent[0]?.headers.get('X-RequestDigest')).toBe('third');
  });

  it('serves all writes at once', async () => {
    const slow = (): Promise<Response> => new Promise((resolve) => setTimeout(() => resolve(digest('one')), 20));
    const site = connectionTo([stored, stored], { digests: [slow] });
    await Promise.all([add(site), add(site)]);
    expect(site.digests()).toBe(1);
  });

  it('that the page brought is used until it is old by the server’s clock, whatever the computer’s says', async () => {
    let monotonic = 0;
    const clock = new ServerClock(() => monotonic, () => Date.parse('2031-01-01T08:00:00Z'));
    const site = connectionTo([stored, stored], { clock, digest: '0xABC,01 Jan 2031 07:50:00 -0000', digestSeconds: 1800 });
    await add(site);
    monotonic += 20 * 60_000;
    await add(site);
    expect(site.sent.map(({ headers }) => headers.get('X-RequestDigest'))).toEqual(['0xABC,01 Jan 2031 07:50:00 -0000', 'digest 1']);
  });

  it.each([
    ['that the page brought is good for half an hour less a minute', { digest: '0xABC' }, 29 * 60],
    ['is good for as long as the page says, less a minute', { digest: '0xABC', digestSeconds: 600 }, 9 * 60],
    ['counts from when it was made', { digest: '0xABC,01 Jan 2031 07:50:00 -0000' }, 19 * 60],
    ['is good from now on where it says not when it was made', { digest: '0xABC,once' }, 29 * 60]
  ])('%s', async (_, page, seconds) => {
    let monotonic = 0;
    const clock = new ServerClock(() => monotonic, () => Date.parse('2031-01-01T08:00:00Z'));
    const site = connectionTo([stored, stored], { clock, ...page });
    monotonic = seconds * 1000 - 1;
    await add(site);
    monotonic += 1;
    await add(site);
    expect(site.sent.map(({ headers }) => headers.get('X-RequestDigest'))).toEqual([page.digest, 'digest 1']);
  });

  it('that was asked for is good for as long as the server says, less a minute', async () => {
    let monotonic = 0;
    const clock = new ServerClock(() => monotonic, () => Date.parse('2031-01-01T08:00:00Z'));
    const site = connectionTo([stored, stored, stored], { clock, digests: [() => json({ FormDigestValue: 'short', FormDigestTimeoutSeconds: 90 })] });
    await add(site);
    monotonic += 29_999;
    await add(site);
    monotonic += 1;
    await add(site);
    expect(site.sent.map(({ headers }) => headers.get('X-RequestDigest'))).toEqual(['short', 'short', 'digest 2']);
  });

  it('that is empty is none', async () => {
    const site = connectionTo([stored], { digest: '' });
    await add(site);
    expect(site.sent[0]?.headers.get('X-RequestDigest')).toBe('digest 1');
  });
});
