import { hasCode } from '../DataError';
import { errorFromResponse, isSignIn, retryAfterSeconds } from './errorFromResponse';
import type { RequestLimits } from './requestOnce';
import { requestOnce } from './requestOnce';
import { pause } from './pause';

export interface TransportOptions extends RequestLimits {
  /** Tries in all, when the server is busy. */
  readonly tries: number;
  /** A longer `Retry-After` is left to the caller, as a `throttled` error that carries it. */
  readonly longestWaitSeconds: number;
}

/**
 * Sends one request: waits as long as a busy server says (MS docs: avoid getting throttled), gives up after a time. A write
 * whose answer was lost is not sent again here: only its caller knows how to do that once.
 */
export class Transport {
  public constructor(private readonly options: TransportOptions) {}

  /**
   * @param isRead may be sent again whatever became of it
   * @returns an answer whose body is here already
   * @throws DataError `offline`, `timeout`, `throttled`, `signedOut`, or AbortError when `init.signal` aborted
   */
  public async send(url: string, init: RequestInit, isRead: boolean): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const last = attempt >= this.options.tries;
      let response: Response;
      try {
        response = await requestOnce(url, init, this.options);
      } catch (error) {
        if (!hasCode(error, 'offline') || !isRead || last) throw error;
        await pause(0.3 * attempt, init.signal);
        continue;
      }
      if (isSignIn(response)) throw errorFromResponse(response, await textOf(response));
      const wait = this.waitBeforeNext(response, attempt, isRead);
      if (wait === undefined) return response;
      if (last || wait > this.options.longestWaitSeconds) throw errorFromResponse(response, await textOf(response));
      await pause(wait, init.signal);
    }
  }

  /** Seconds, when the server is busy and did nothing; undefined for an answer. */
  public waitBeforeNext({ status, headers }: Response, attempt: number, isRead: boolean): number | undefined {
    if (status !== 429 && status !== 503) return undefined;
    const asked = retryAfterSeconds(headers.get('Retry-After'));
    // A 503 without it may be a gateway's, and what stands behind the gateway may have written.
    if (asked === undefined && status === 503 && !isRead) return undefined;
    return asked ?? 0.5 * 2 ** attempt;
  }
}

function textOf(response: Response): Promise<string> {
  return response.type === 'opaqueredirect' ? Promise.resolve('') : response.text();
}
