/** @jest-environment node */
import * as pauses from './pause';
import type { Sent } from './testing/connectionTo';
import { batchResponse, broken, busy, codeOf, connectionTo, json, partsOf } from './testing/connectionTo';
import { withSignal } from './withSignal';

const ok = (Id: number) => ({ status: '200 OK', body: { Id } });
const throttled = (seconds?: number) => ({ status: '429 Too Many Requests', body: {}, headers: seconds === undefined ? '' : `Retry-After: ${seconds}\r\n` });
const read = ({ connection }: ReturnType<typeof connectionTo>, column = 'Id', signal?: AbortSignal): Promise<unknown> => connection.sp.at('_api/web/currentuser').select(column).using(withSignal(signal))();
const two = (site: ReturnType<typeof connectionTo>): Promise<readonly string[]> => Promise.all([codeOf(read(site)), codeOf(read(site, 'Title'))]);

/** The seconds that were waited, without waiting. */
let waited: () => readonly number[];
beforeEach(() => {
  const pause = jest.spyOn(pauses, 'pause').mockResolvedValue();
  waited = () => pause.mock.calls.map(([seconds]) => Math.round(seconds * 100) / 100);
});
afterEach(() => jest.restoreAllMocks());

describe('a read that is lost', () => {
  it('is sent four times, a little later each time', async () => {
    const site = connectionTo([broken, broken, broken, broken]);
    expect(await codeOf(read(site))).toBe('offline');
    expect([site.sent.length, waited()]).toEqual([4, [0.3, 0.6, 0.9]]);
  });
});

describe('a busy server', () => {
  it('that names no time is asked again after longer and longer, four times in all', async () => {
    const site = connectionTo(Array.from({ length: 4 }, () => () => busy(429)));
    expect(await codeOf(read(site))).toBe('throttled');
    expect([site.sent.length, waited()]).toEqual([4, [1, 2, 4]]);
  });

  it('is waited for as long as it says, up to half a minute', async () => {
    const site = connectionTo([() => busy(503, '30'), () => busy(429, '0'), () => json({ Id: 1 })]);
    expect(await read(site)).toEqual({ Id: 1 });
    expect(waited()).toEqual([30, 0]);
    expect(await codeOf(read(connectionTo([() => busy(503, '30.5')])))).toBe('throttled');
    expect(waited()).toHaveLength(2);
  });
});

describe('reads that are throttled within their batch', () => {
  it('are waited for as long as the longest of them, not for what came', async () => {
    const site = connectionTo([() => batchResponse(throttled(2), ok(2), throttled(7)), () => batchResponse(ok(1), ok(3))]);
    expect(await Promise.all([read(site), read(site, 'Title'), read(site, 'Email')])).toEqual([{ Id: 1 }, { Id: 2 }, { Id: 3 }]);
    expect(waited()).toEqual([7]);
    expect(partsOf(site.sent[1]).map((url) => url.split('=')[1])).toEqual(['Id', 'Email']);
  });

  it('without a time are waited for longer and longer', async () => {
    const all = (sent: Sent) => batchResponse(...partsOf(sent).map(() => throttled()));
    expect(await two(connectionTo([all, all, all, all]))).toEqual(['throttled', 'throttled']);
    expect(waited()).toEqual([1, 2, 4]);
  });

  it('for half a minute are waited for; for longer, it is left to who asked', async () => {
    const site = connectionTo([() => batchResponse(throttled(30), throttled(31)), () => json({ Id: 1 })]);
    expect(await two(site)).toEqual(['none', 'throttled']);
    // The one that is left goes plainly.
    expect([waited(), site.sent[1]?.method]).toEqual([[30], 'GET']);
  });

  it('are not waited for by who has gone', async () => {
    jest.restoreAllMocks();
    const controller = new AbortController();
    const site = connectionTo([() => (setTimeout(() => controller.abort(), 5), batchResponse(throttled(20), throttled(20)))]);
    expect(await Promise.all([codeOf(read(site, 'Id', controller.signal)), codeOf(read(site, 'Title', controller.signal))])).toEqual(['AbortError', 'AbortError']);
    expect(site.sent).toHaveLength(1);
  });
});

describe('a batch of reads', () => {
  const cutOff = async (): Promise<Response> => new Response((await batchResponse(ok(1), ok(2)).text()).slice(0, -30));

  it('that comes cut off each time is given up after as many tries as one read, without a wait', async () => {
    const site = connectionTo([cutOff, cutOff, cutOff], { tries: 3 });
    expect(await two(site)).toEqual(['offline', 'offline']);
    expect([site.sent.length, waited()]).toEqual([3, []]);
  });

  it('that is lost each time is not asked for part by part', async () => {
    const site = connectionTo([broken, broken], { tries: 2 });
    expect(await two(site)).toEqual(['offline', 'offline']);
    expect(site.sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
  });

  it('that the server has no time for says so to each', async () => {
    const site = connectionTo([() => busy(429, '600')]);
    expect(await two(site)).toEqual(['throttled', 'throttled']);
    expect(site.sent).toHaveLength(1);
  });

  it('that is none goes plainly, each part answered for itself', async () => {
    const site = connectionTo([() => new Response('hello'), () => json({ Id: 1 }), broken, broken, broken, broken]);
    expect(await two(site)).toEqual(['none', 'offline']);
  });
});
