import type { Standings } from './EarlierReads';
import type { SiteApi } from './SiteApi';

/** A way to one web of SharePoint, as one person. */
export interface Connection {
  readonly webUrl: string;
  /** Server-relative, without a trailing slash; empty for the root web. */
  readonly webPath: string;
  /** The language of the web: French or English, whichever is nearer. Null when the page did not say. */
  readonly language: 'fr' | 'en' | null;
  /** PnPjs on this web. Every error that it rejects with is a `DataError`, or an `AbortError` of the caller's own signal. */
  readonly sp: SiteApi;
  /** PnPjs whose requests of one tick go out as one batch, in their order: see `batch`. */
  batched(): SiteApi;
  /** The current user's id in the site; at most one request a connection. */
  userId(): Promise<number>;
  /** Now by the server's clock, as far as its answers told; whole seconds. */
  serverNow(): Date;
  /** A date that the server stamped on a record just read: `serverNow()` is not before it. */
  sawServerTime(date: Date): void;
  /** How many writes were sent or answered so far: what was read at another count may be out of date. */
  writes(): number;
  /** Told how the lists of the web stand, as soon as that is asked for: what did not change since it was read is not read again. */
  stands(standings: Promise<Standings>): void;
  /** Server-relative address of a list, e.g. for `ListApi`. */
  listPath(url: string): string;
}
