import { THROTTLE_WINDOW_SECONDS } from '../../limits';
import { refusalWithHeaders } from '../../errors';
import type { Settings } from '../../settings';
import { tenantUnits, type RequestCost } from './resource-units';

interface Window {
  since: number;
  used: number;
}

/** What was asked since the count began, by everybody or by one person. */
export interface Usage {
  readonly requests: number;
  readonly operations: number;
  readonly units: number;
}

const NONE: Usage = { requests: 0, operations: 0, units: 0 };

/** The operations of each user and the resource units of the tenant, in a window; what is throttled counts too (MS docs: avoid getting throttled). */
export class Throttle {
  private readonly people = new Map<string, Window>();
  private readonly usage = new Map<string, Usage>();
  private tenant: Window = { since: 0, used: 0 };

  public constructor(
    private readonly settings: Settings,
    private readonly clock: () => Date
  ) {}

  /** @throws SharePointError `tooManyRequests` (429) with `Retry-After` */
  public count(login: string, { operations, units }: RequestCost): void {
    const { throttling, requestsPerWindow, retryAfter } = this.settings;
    const before = this.usage.get(login) ?? NONE;
    this.usage.set(login, { requests: before.requests + 1, operations: before.operations + operations, units: before.units + units });
    if (!throttling) return;
    const own = this.current(this.people.get(login));
    own.used += operations;
    this.people.set(login, own);
    this.tenant = this.current(this.tenant);
    this.tenant.used += units;
    if (own.used > requestsPerWindow || this.tenant.used > tenantUnits(this.settings)) throw refusalWithHeaders('tooManyRequests', { 'Retry-After': String(retryAfter) });
  }

  /** What everybody asked, and each person, since the count began: what a page costs a tenant of that many licences. */
  public get used(): Usage & { readonly budget: number; readonly people: Readonly<Record<string, Usage>> } {
    const sum = [...this.usage.values()].reduce((all, each) => ({ requests: all.requests + each.requests, operations: all.operations + each.operations, units: all.units + each.units }), NONE);
    return { ...sum, budget: tenantUnits(this.settings), people: Object.fromEntries(this.usage) };
  }

  /** Begins the windows and the count again. */
  public reset(): void {
    this.people.clear();
    this.usage.clear();
    this.tenant = { since: 0, used: 0 };
  }

  private current(window: Window | undefined): Window {
    const now = this.clock().getTime();
    return window === undefined || now - window.since >= THROTTLE_WINDOW_SECONDS * 1000 ? { since: now, used: 0 } : window;
  }
}
