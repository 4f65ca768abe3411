import type { OpeningDesk } from '../../src/data/requests/opening/OpeningDesk';
import { DataError } from '../../src/data/DataError';

/**
 * What becomes of one request of a page.
 * - `lostBefore`, `lostAfter`: the connection breaks before the request arrives, or before its answer does
 * - `busy`: 429; `refused`: 403
 * - `closed`: the tab is closed; nothing more goes out
 */
export type Luck = 'lostBefore' | 'lostAfter' | 'busy' | 'refused' | 'closed';

/** The line between one page and SharePoint: every request in its order, and what becomes of it. */
export class Line {
  public readonly closing = new AbortController();
  public requests: string[] = [];

  public constructor(private readonly luckOf: (request: number, name: string) => Luck | undefined = () => undefined) {}

  public get isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  /** As `fetch` of a page. */
  public readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const luck = this.next(`${init?.method ?? 'GET'} ${new URL(String(input)).pathname}`);
    if (luck === 'busy') return answer(429, { 'Retry-After': '1' });
    if (luck === 'refused') return answer(403);
    if (luck === 'lostBefore' || luck === 'closed') throw new TypeError('fetch failed');
    const answered = await globalThis.fetch(input, init);
    if (luck !== 'lostAfter') return answered;
    await answered.arrayBuffer();
    throw new TypeError('fetch failed');
  };

  /** What is kept at the desk goes over the same line. */
  public desk(desk: OpeningDesk): OpeningDesk {
    const over = <A extends readonly unknown[], T>(name: string, call: (...args: A) => Promise<T>) => async (...args: A): Promise<T> => {
      const luck = this.next(`desk ${name}`);
      if (luck === 'busy') throw new DataError('throttled');
      if (luck === 'refused') throw new DataError('forbidden');
      if (luck === 'lostBefore' || luck === 'closed') throw new DataError('offline');
      const answered = await call(...args);
      if (luck === 'lostAfter') throw new DataError('offline');
      return answered;
    };
    const { notes } = desk;
    return {
      notes: { read: over('notes', () => notes.read()), add: over('note', (key, note) => notes.add(key, note)) },
      address: over('address', () => desk.address()),
      reserve: over('reserve', () => desk.reserve()),
      listedAt: over('listedAt', () => desk.listedAt()),
      list: over('list', (url: string) => desk.list(url)),
      isWelcomed: over('isWelcomed', () => desk.isWelcomed()),
      welcome: over('welcome', () => desk.welcome()),
      isOpened: over('isOpened', () => desk.isOpened()),
      recordOpening: over('recordOpening', (url: string) => desk.recordOpening(url))
    };
  }

  private next(name: string): Luck | undefined {
    if (this.isClosed) return 'closed';
    this.requests.push(name);
    const luck = this.luckOf(this.requests.length, name);
    if (luck === 'closed') this.closing.abort();
    return luck;
  }
}

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ 'odata.error': { code: '-2147024891, System.UnauthorizedAccessException', message: { lang: 'en-US', value: 'no' } } }), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}
