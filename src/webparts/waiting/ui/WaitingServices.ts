import type { WaitingProvider } from '../../../data/waiting/Waiting';

/** What the screen reads through. */
export interface WaitingServices {
  readonly providers: readonly WaitingProvider[];
  /** Now by the server's clock. */
  serverNow(): Date;
}
