/** The people that the suite acts as. `admin` is the site collection administrator; the others have one role each. */
export const personas = ['admin', 'owner', 'member', 'colleague', 'visitor'] as const;
export type Persona = (typeof personas)[number];

/** What only a service of one's own can do: never asked of a tenant. */
export interface LocalControls {
  /** Moves the server's clock by `milliseconds`. */
  advance(milliseconds: number): void;
  /** The server's present time. */
  now(): Date;
  /** Address without a site, for the switches under `/_local`. */
  readonly origin: string;
}

/** A SharePoint that the behaviour suite runs against: the local one, or a tenant. */
export interface Target {
  readonly name: 'local' | 'tenant';
  /** Absolute address of the site that is written to, without a trailing slash. */
  readonly siteUrl: string;
  /** Whom this target can act as. Tests that need somebody else are skipped. */
  readonly personas: readonly Persona[];
  /** Sign-in name (user principal name) of a persona, as people write it. */
  login(persona: Persona): string;
  /** Headers that make a request that persona's; with `write`, also what a write needs. */
  headers(persona: Persona, write: boolean): Promise<Record<string, string>>;
  readonly local?: LocalControls;
  close(): Promise<void>;
}
