import type { Persona } from '../Assumption';

/** How somebody is known to SharePoint. Who is not named cannot act. */
export interface Access {
  /** Who may act, in the order in which they were named. */
  readonly personas: readonly Persona[];
  /** `fetch` as that person. */
  as(persona: Persona): typeof globalThis.fetch;
  /** `fetch` without a session. */
  readonly anonymous: typeof globalThis.fetch;
}

/** What was given to `--as` cannot be used; the sentence says what to give. It holds no token. */
export class AccessError extends Error {
  public override readonly name = 'AccessError';
}
