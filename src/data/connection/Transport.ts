import { DataError } from '../DataError';
import { errorFromResponse, isInvalidDigest, retryAfterSeconds } from './errorFromResponse';
import type { FormDigest } from './FormDigest';

export interface TransportOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly digest: FormDigest;
  /** One try, in milliseconds. */
  readonly timeoutMs: number;
  /** Tries in all, when the server is busy. */
  readonly tries: number;
  /** A longer `Retry-After` is left to the caller, as a `throttled` error that carries it. */
  readonly longestWaitSeconds: number;
  readonly onServerDate: (date: Date) => void;
}

/**
 * Sends one request: waits as long as a busy server says (MS docs: avoid getting throttled), renews an expired digest,
 * gives up after a time. A write whose answer was lost is not sent again here: only its caller knows how to do that once.
 */
export class Transport {
  public constructor(private readonly options: TransportOptions) {}

  /** @throws DataError `offline`, `timeout`, `throttled`, or AbortError when `init.signal` aborted */
  public async send(url: string, init: RequestInit): Promise<Response> {
    const reads = (init.method ?? 'GET') === 'GET';
    let renewed = false;
    for (let attempt = 1; ; attempt++) {
      const last = attempt >= this.options.tries;
      let response: Response;
      try {
        response = await this.once(url, reads ? init : await this.signed(init));
      } catch (error) {
        if (init.signal?.aborted || !(error instanceof DataError) || !reads || last || error.code === 'timeout') throw error;
        await pause(0.3 * attempt, init.signal);
        continue;
      }
      if (response.status === 403 && !reads && !renewed && isInvalidDigest(403, await response.clone().text())) {
        renewed = true;
        this.options.digest.expire();
        continue;
      }
      if (response.status !== 429 && response.status !== 503) return response;
      const header = response.headers.get('Retry-After');
      const wait = (header === null ? undefined : retryAfterSeconds(header)) ?? 0.5 * 2 ** attempt;
      if (last || wait > this.options.longestWaitSeconds) throw errorFromResponse(response.status, await response.text(), header);
      await pause(wait, init.signal);
    }
  }

  private async signed(init: RequestInit): Promise<RequestInit> {
    const headers = new Headers(init.headers);
    headers.set('X-RequestDigest', await this.options.digest.get());
    return { ...init, headers };
  }

  private async once(url: string, init: RequestInit): Promise<Response> {
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    init.signal?.addEventListener('abort', abort);
    if (init.signal?.aborted) abort();
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      abort();
    }, this.options.timeoutMs);
    try {
      const response = await this.options.fetch(url, { ...init, signal: controller.signal });
      const date = Date.parse(response.headers.get('Date') ?? '');
      if (!Number.isNaN(date)) this.options.onServerDate(new Date(date));
      return response;
    } catch (error) {
      if (timedOut) throw new DataError('timeout', error);
      if (init.signal?.aborted) throw error;
      throw new DataError('offline', error);
    } finally {
      clearTimeout(timer);
      init.signal?.removeEventListener('abort', abort);
    }
  }
}

function pause(seconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new DOMException('Aborted', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
