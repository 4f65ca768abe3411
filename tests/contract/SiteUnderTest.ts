import type { Connection } from '../../src/data/connection/Connection';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';

/**
 * Who acts: `owner` has full control, `member` the Edit level of a team site, `visitor` and `colleague` read,
 * `outsider` was given nothing, the agents of the crowd read; `guest` and `partner` are of two other organisations, and were given nothing yet.
 */
export type Persona = 'admin' | 'owner' | 'member' | 'colleague' | 'visitor' | 'outsider' | 'guest' | 'partner' | `agent${number}`;

export interface Fault {
  readonly kind: 'dropBefore' | 'dropAfter' | 'unavailable' | 'throttle' | 'slow' | 'expireDigest' | 'fail';
  readonly user?: Persona;
  readonly path?: string;
  readonly method?: string;
  readonly count?: number;
  readonly after?: number;
  readonly retryAfter?: number;
}

export const CROWD = 200;

/** A SharePoint site that contracts run on: the local one always, a tenant's when one is configured. */
export interface SiteUnderTest {
  readonly siteUrl: string;
  connection(persona: Persona, options?: Partial<ConnectionOptions>): Connection;
  /** REST as a persona, past the product. */
  rest(persona: Persona, path: string, init?: RequestInit): Promise<Response>;
  /** What happens to the next requests that fit: see `local/sharepoint/protocol/http/faults.ts`. */
  fault(...faults: readonly Fault[]): Promise<void>;
  clearFaults(): Promise<void>;
  /** Switches of the service for what nobody has documented: `local/sharepoint/settings.ts`. */
  settings(changes: Readonly<Record<string, boolean | number | string>>): Promise<void>;
  /** Moves the server's clock. */
  advance(seconds: number): void;
  close(): Promise<void>;
}

/** What is done to a new site before a contract begins. The clock and the settings of the service are those of a new site again when it begins. */
export interface Preparation {
  /** Tells it from all others: what it makes may be made once and copied. */
  readonly name: string;
  /** Switches of the service, for the preparation and for what comes after it. */
  readonly settings?: Parameters<SiteUnderTest['settings']>[0];
  run(site: SiteUnderTest): Promise<unknown>;
}

/** Opens a new site, prepared. */
export type OpenSite = (preparation?: Preparation) => Promise<SiteUnderTest>;
