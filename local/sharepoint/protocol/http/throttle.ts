import { THROTTLE_WINDOW_SECONDS } from '../../limits';
import { refusalWithHeaders } from '../../errors';
import type { Settings } from '../../settings';

/** Stands for everybody together; no login is empty. */
const TENANT = '';

/** Counts the requests of each user, and of all, in a window; a throttled request counts too (MS docs: avoid getting throttled). */
export class Throttle {
  private readonly used = new Map<string, { since: number; count: number }>();

  public constructor(
    private readonly settings: Settings,
    private readonly clock: () => Date
  ) {}

  /** @throws SharePointError `tooManyRequests` (429) with `Retry-After` */
  public count(login: string): void {
    if (!this.settings.throttling) return;
    const { requestsPerWindow, tenantRequestsPerWindow, retryAfter } = this.settings;
    const [own, all] = [this.use(login), this.use(TENANT)];
    if (own > requestsPerWindow || all > tenantRequestsPerWindow) throw refusalWithHeaders('tooManyRequests', { 'Retry-After': String(retryAfter) });
  }

  /** Counts one request and returns how many there are in the window. */
  private use(name: string): number {
    const now = this.clock().getTime();
    let window = this.used.get(name);
    if (window === undefined || now - window.since >= THROTTLE_WINDOW_SECONDS * 1000) {
      window = { since: now, count: 0 };
      this.used.set(name, window);
    }
    window.count++;
    return window.count;
  }

  public reset(): void {
    this.used.clear();
  }
}
