import type { PlanNotes } from '../../plans/PlanNotes';

/** What the opening of one space reads and writes where requests are kept. */
export interface OpeningDesk {
  /** Attempts and who runs the plan. */
  readonly notes: PlanNotes;
  /** Whose the address is among requests and communities. */
  address(): Promise<'ours' | 'free' | 'taken'>;
  reserve(): Promise<void>;
  /** Where the directory of communities leads; '' for nowhere yet. */
  listedAt(): Promise<string>;
  list(webUrl: string): Promise<void>;
  /** Is the message there that says the space is open? */
  isWelcomed(): Promise<boolean>;
  welcome(): Promise<void>;
  /** Is the opening on record? */
  isOpened(): Promise<boolean>;
  recordOpening(webUrl: string): Promise<void>;
}
