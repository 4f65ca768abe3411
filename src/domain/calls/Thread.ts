import type { Call, ContributionKind } from './Call';
import type { AuthorRecord, Contribution } from './Contribution';
import type { Decision } from './Decision';

/** A call with what was decided of it as a whole, oldest first. */
export interface OpenedCall {
  readonly call: Call;
  readonly decisions: readonly Decision[];
}

/** A contribution with all that was said and decided of it. */
export interface Thread {
  readonly contribution: Contribution;
  readonly records: readonly AuthorRecord[];
  /** Of it alone; those of groups come with `groupDecisions`. */
  readonly decisions: readonly Decision[];
  /** Oldest first; a reply has none of its own. */
  readonly replies: readonly Thread[];
}

/**
 * How many contributions of each kind, replies apart, lie under a passage. Nobody has checked these figures. `published`: all kinds together,
 * as an animator published it, where there is nothing else.
 */
export type PassageCount = Readonly<Partial<Record<ContributionKind | 'reply' | 'published', number>>>;
/** By passage; 0: on the whole. */
export type PassageCounts = Readonly<Record<number, PassageCount>>;
