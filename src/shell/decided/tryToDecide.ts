import { isSameDecision } from '../../data/append/isSameDecision';
import { newestOf } from '../../domain/decided/newestOf';

/** Somebody decided meanwhile what whoever decides now has to see first. */
export interface Meanwhile<D> {
  readonly other: D;
  /** The newest decision on the same thing: whoever saw `other` decides after it. */
  readonly known: number;
  /** It is about some of what the decision of now is about: taken as it is, it would leave the others without one. */
  readonly isPartial?: boolean;
}

export type Tried<D> = { readonly stored: D } | { readonly meanwhile: Meanwhile<D> };

/** What becomes of a decision once others were made. */
export interface Redrafted<D, Draft> {
  readonly draft: Draft;
  /** Does it change what this decision would do? */
  isClash(other: D): boolean;
  /** Is it about all that this one is about? Left out: each always is. */
  covers?(other: D): boolean;
}

/** What others decided and whoever decides now has not seen, none of which the server can set against this decision. */
export interface Unseen<D, Draft> {
  /** In the order in which they were made; at least one. */
  readonly decisions: readonly D[];
  /** Is it an earlier try of this one, whose answer was lost? */
  isMade(draft: Draft, decision: D): boolean;
  /** Do they follow one another for the server? */
  isOnTheSame(draft: Draft, decision: D): boolean;
}

export interface Deciding<D, Draft> {
  readonly draft: Draft;
  /** Is looked at before anything is stored. Left out: there is nothing. */
  readonly unseen?: Unseen<D, Draft> | undefined;
  /** @throws what `overtakenBy` knows, where somebody was first */
  store(draft: Draft, known: number): Promise<D>;
  /** The decision that came first; undefined for any other error. */
  overtakenBy(error: unknown): D | undefined;
  /** All on the same thing that were made after `known`, among them the first. */
  since(draft: Draft, known: number, first: D): Promise<readonly D[]>;
  again(since: readonly D[]): Redrafted<D, Draft>;
}

/** Decisions of others that are stepped over in one go; nobody decides that fast. */
const MOST_OTHERS = 20;

/**
 * Stores a decision. What others decided meanwhile of other things is stepped over; what changes what this one would do is told, and nothing is stored.
 * @param known the newest decision on the same thing that its maker saw; 0: none
 */
export async function tryToDecide<D extends { readonly id: number }, Draft>({ draft: first, unseen, store, overtakenBy, since, again }: Deciding<D, Draft>, known: number): Promise<Tried<D>> {
  let draft = first;
  let newest = known;
  if (unseen) {
    const { decisions, isMade, isOnTheSame } = unseen;
    const next = again(decisions);
    const made = decisions.find((each) => isMade(next.draft, each));
    if (made) return { stored: made };
    newest = newestOf([{ id: known }, ...decisions.filter((each) => isOnTheSame(next.draft, each))]);
    const meanwhile = meanwhileOf(decisions, next, newest);
    if (meanwhile) return { meanwhile };
    draft = next.draft;
  }
  for (let left = MOST_OTHERS; ; left--) {
    try {
      return { stored: await store(draft, newest) };
    } catch (error) {
      const overtaking = overtakenBy(error);
      if (!overtaking || left === 0) throw error;
      const others = await since(draft, newest, overtaking);
      newest = newestOf(others);
      const next = again(others);
      const meanwhile = meanwhileOf(others, next, newest);
      if (meanwhile) return { meanwhile };
      draft = next.draft;
    }
  }
}

function meanwhileOf<D, Draft>(others: readonly D[], { isClash, covers }: Redrafted<D, Draft>, known: number): Meanwhile<D> | undefined {
  const other = [...others].reverse().find((decision) => isClash(decision));
  return other && { other, known, ...(covers && { isPartial: !covers(other) }) };
}

/** A decision and its draft, as far as an earlier try is known by them. */
type Said = Parameters<typeof isSameDecision>[0];

/** @param decisions what was read just now and had not been seen; none: there is nothing to look at */
export async function unseenBy<D extends Said & { readonly author: { readonly id: number } }, Draft extends Said>(
  services: { userId(): Promise<number> },
  decisions: readonly D[],
  isOnTheSame: Unseen<D, Draft>['isOnTheSame']
): Promise<Unseen<D, Draft> | undefined> {
  if (decisions.length === 0) return undefined;
  const me = await services.userId();
  return { decisions, isMade: (draft, each) => each.author.id === me && isSameDecision(each, draft), isOnTheSame };
}

/** Of `all` on a thing what was made after `known`, with the first of it: a read may be older than that one. */
export function decidedAfter<D extends { readonly id: number }>(all: readonly D[], known: number, first: D): readonly D[] {
  const since = all.filter(({ id }) => id > known);
  return since.some(({ id }) => id === first.id) ? since : [first, ...since];
}
