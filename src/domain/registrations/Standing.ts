/** How somebody came by a place. */
export type PlaceOrigin = 'registered' | 'accepted' | 'capacity' | 'moved' | 'chosen' | 'drawn';

/** Why what an agent sent last does not count. */
export type VoidReason =
  /** It came before registrations opened, or after they closed, or after the last moment for it. */
  | 'early'
  | 'late'
  /** Places and the waiting list were full. */
  | 'full'
  | 'cancelled'
  /** He gave back a place of this session: he may take a free one, and waits for none. */
  | 'declined'
  /** The organiser moved him out, or refused him. */
  | 'barred'
  /** It does not follow on what he did before. */
  | 'outOfTurn'
  /** Somebody else was faster to accept. */
  | 'taken'
  /** The key is not of this session, or not his; or what is stored was changed. */
  | 'unreadable'
  | 'forgedKey'
  | 'altered';

/** Where one agent stands in a session. */
export type Standing =
  | { readonly kind: 'place'; readonly at: Date | null; /** 0: a general place. */ readonly reserve: number; readonly how: PlaceOrigin }
  /** A place is kept for him until then, the second itself included. */
  | { readonly kind: 'offered'; readonly until: Date; readonly reserve: number }
  /** `mayTake`: a place is free, and goes to the first who accepts. */
  | { readonly kind: 'waiting'; readonly position: number; readonly mayTake: boolean }
  /** A request, to be drawn or chosen. */
  | { readonly kind: 'received' }
  /** He did not accept in time. */
  | { readonly kind: 'lapsed'; readonly at: Date; readonly mayTake: boolean }
  | { readonly kind: 'withdrawn'; readonly at: Date; readonly hasDeclined: boolean }
  /** `drawn`: the draw gave him no place; otherwise the organiser's reason. */
  | { readonly kind: 'refused'; readonly at: Date; readonly reason: string; readonly by: 'organiser' | 'draw' }
  /** What he sent came after the last moment, by the server's clock. */
  | { readonly kind: 'late'; readonly at: Date }
  | { readonly kind: 'void'; readonly at: Date; readonly why: VoidReason };

export type StandingKind = Standing['kind'];

/** Who has something that he can take back. */
export function isLive(standing: Standing | undefined): boolean {
  return standing !== undefined && ['place', 'offered', 'waiting', 'received', 'lapsed'].includes(standing.kind);
}

/** A step that does not count, named so that nobody has to wonder. */
export interface StepExclusion {
  readonly stepId: number;
  readonly reason: VoidReason;
  readonly authorId: number;
  readonly editorId: number;
  readonly key: string;
  readonly created: Date;
}

/** A decision that is not obeyed. */
export interface IgnoredDecision {
  readonly decisionId: number;
  readonly why: 'altered' | 'full' | 'belowTaken' | 'otherMode' | 'seed' | 'tooEarly' | 'over';
}

/** A session's places at a moment. */
export interface Places {
  /** By agent: everybody who ever did something, or for whom something was decided. */
  readonly standings: ReadonlyMap<number, Standing>;
  /** Agents in their order. */
  readonly waiting: readonly number[];
  readonly figures: PlaceFigures;
  /** Of a draw that was done, who asked then, with the reserve that each claims: its order is computed from them. */
  readonly drawn: ReadonlyMap<number, number> | null;
  readonly exclusions: readonly StepExclusion[];
  readonly ignored: readonly IgnoredDecision[];
  /** Ids of steps that do not fit the time at which they were received: somebody chose one of the two. */
  readonly outOfOrder: readonly number[];
}

export interface PlaceFigures {
  readonly places: number;
  readonly offered: number;
  readonly waiting: number;
  readonly received: number;
  readonly lapsed: number;
  /** General places that nobody has; null: no limit. */
  readonly free: number | null;
  /** The same of each reserve that is still kept, by its id. */
  readonly freeReserved: Readonly<Record<number, number>>;
  readonly isCancelled: boolean;
}
