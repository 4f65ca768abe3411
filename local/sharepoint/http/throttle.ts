import { THROTTLE_WINDOW_SECONDS } from '../limits';
import { refusalWithHeaders } from '../errors';
import type { Settings } from '../settings';

/** Counts the requests of each user in a window; a throttled request counts too (MS docs: avoid getting throttled). */
export class Throttle {
  private readonly used = new Map<string, { since: number; count: number }>();

  public constructor(
    private readonly settings: Settings,
    private readonly clock: () => Date
  ) {}

  /** @throws SharePointError `tooManyRequests` (429) with `Retry-After` */
  public count(login: string): void {
    if (!this.settings.throttling) return;
    const now = this.clock().getTime();
    let window = this.used.get(login);
    if (window === undefined || now - window.since >= THROTTLE_WINDOW_SECONDS * 1000) {
      window = { since: now, count: 0 };
      this.used.set(login, window);
    }
    window.count++;
    if (window.count > this.settings.requestsPerWindow) {
      throw refusalWithHeaders('tooManyRequests', { 'Retry-After': String(this.settings.retryAfter) });
    }
  }

  public reset(): void {
    this.used.clear();
  }
}
