import type { Stage } from '../CampaignDecision';

/** An idea as it goes from one place to another: what it says, and, on the way out, what became of it. */
export interface ExchangedIdea {
  /** The name of where it was published first. */
  readonly origin: string;
  /** Within its origin: the same each time. */
  readonly id: string;
  /** The day on which it was published there; noon in UTC. */
  readonly date: Date;
  readonly title: string;
  readonly text: string;
  readonly category: string;
  readonly link: string;
  /** At its origin; null: not said. */
  readonly supports: number | null;
  /** '': nobody said. */
  readonly state: Stage | '';
  readonly reason: string;
  readonly answered: Date | null;
  readonly cluster: string;
  /** Gathered by who answers, apart from those at its origin; null: not said, or nobody counted. */
  readonly supportsHere: number | null;
  /** The identifier of the idea under which it stands; '': none. */
  readonly mergedInto: string;
}

/** In UTF-16 units. What an idea itself may have is in `CAMPAIGN_LIMITS`. */
export const EXCHANGE_LIMITS = { originLength: 120, idLength: 120, rows: 2000, bytes: 5_000_000 } as const;

/** What is the same idea, whoever wrote its origin how. */
export function exchangeKey({ origin, id }: Pick<ExchangedIdea, 'origin' | 'id'>): string {
  return JSON.stringify([origin.trim().toLowerCase(), id.trim()]);
}
