import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { choices, parseCookies, PERSONA_COOKIE } from '../model/viewState';

/** Added to every answer of a slow network, in milliseconds. */
const SLOW_MILLISECONDS = 1_200;
/** A throttled person's requests: this many are answered in a window, the others refused. */
const THROTTLED_REQUESTS = 4;
const THROTTLED_WINDOW_MILLISECONDS = 5_000;
const RETRY_AFTER_SECONDS = 3;

/**
 * Plays the network that the developer bar asks for, by a cookie and so for one browser only, on requests for data.
 * Offline is played in the page, because nothing of it may reach a server.
 */
export class NetworkConditions {
  readonly #answered = new Map<string, readonly number[]>();

  /** @returns true when the request was refused here */
  public async apply(req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean> {
    if (!/\/(_api|_graph)\//i.test(path)) return false;
    const cookies = parseCookies(req.headers.cookie ?? '');
    switch (cookies.get(choices.network.cookie)) {
      case 'slow':
        await delay(SLOW_MILLISECONDS);
        return false;
      case 'throttled':
        return this.#throttle(res, cookies.get(PERSONA_COOKIE) ?? '');
      default:
        return false;
    }
  }

  #throttle(res: ServerResponse, person: string): boolean {
    const now = performance.now();
    const recent = (this.#answered.get(person) ?? []).filter((time) => now - time < THROTTLED_WINDOW_MILLISECONDS);
    if (recent.length < THROTTLED_REQUESTS) {
      this.#answered.set(person, [...recent, now]);
      return false;
    }
    res.writeHead(429, { 'retry-after': String(RETRY_AFTER_SECONDS), 'content-type': 'application/json' });
    res.end(JSON.stringify({ error: { code: 'activityLimitReached', message: 'The request has been throttled' } }));
    return true;
  }
}
