import { refusalWithHeaders } from '../../errors';
import type { Person } from '../../storage/people-store';
import type { ApiRequest } from './api-request';

/** What a fault does to a request. */
export type FaultKind =
  /** Closes the connection before anything is done. */
  | 'dropBefore'
  /** Does everything, then closes the connection instead of answering. */
  | 'dropAfter'
  /** 503 with `Retry-After`. */
  | 'unavailable'
  /** 429 with `Retry-After`. */
  | 'throttle'
  /** Answers after `delay` milliseconds. */
  | 'slow'
  /** Makes every form digest invalid first. */
  | 'expireDigest'
  /** 500. */
  | 'fail'
  /** 403, as for a right that somebody does not have. */
  | 'deny';

/** A fault and the requests that it meets. What is absent matches everything. */
export interface Fault {
  readonly kind: FaultKind;
  /** Login or address of the user. */
  readonly user?: string;
  /** Regular expression over path and query. */
  readonly path?: string;
  /** HTTP method after `X-HTTP-Method`. */
  readonly method?: string;
  /** How many requests it meets before it is spent; absent: until it is cleared. */
  readonly count?: number;
  /** How many matching requests pass first. */
  readonly after?: number;
  /** Seconds in `Retry-After`. */
  readonly retryAfter?: number;
  /** Milliseconds for `slow`. */
  readonly delay?: number;
}

interface ArmedFault {
  readonly fault: Fault;
  readonly path: RegExp | undefined;
  passing: number;
  left: number;
}

/** Faults that tests switch on to see how a client takes them. */
export class Faults {
  private armed: ArmedFault[] = [];

  /** @throws SyntaxError when `path` is not a regular expression */
  public add(fault: Fault): void {
    this.armed.push({ fault, path: fault.path === undefined ? undefined : new RegExp(fault.path, 'i'), passing: fault.after ?? 0, left: fault.count ?? Number.POSITIVE_INFINITY });
  }

  public clear(): void {
    this.armed = [];
  }

  public get list(): readonly Fault[] {
    return this.armed.map(({ fault, left }) => (Number.isFinite(left) ? { ...fault, count: left } : fault));
  }

  /** Takes the faults that meet a request. */
  public take(request: ApiRequest, method: string, person: Pick<Person, 'login' | 'email'>): Fault[] {
    const names = [person.login.toLowerCase(), person.email.toLowerCase()];
    const met = this.armed.filter((armed) => {
      const { fault, path } = armed;
      if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
      if (fault.user !== undefined && !names.includes(fault.user.toLowerCase())) return false;
      if (path !== undefined && !path.test(decoded(request.url.pathname + request.url.search))) return false;
      if (armed.passing > 0) {
        armed.passing--;
        return false;
      }
      armed.left--;
      return true;
    });
    this.armed = this.armed.filter(({ left }) => left > 0);
    return met.map(({ fault }) => fault);
  }
}

/** @throws SharePointError when one of the faults is a refusal */
export function raise(faults: readonly Fault[]): void {
  for (const { kind, retryAfter = 1 } of faults) {
    const headers = { 'Retry-After': String(retryAfter) };
    if (kind === 'throttle') throw refusalWithHeaders('tooManyRequests', headers);
    if (kind === 'unavailable') throw refusalWithHeaders('serverBusy', headers);
    if (kind === 'fail') throw refusalWithHeaders('serverError', {});
    if (kind === 'deny') throw refusalWithHeaders('accessDenied', {});
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
