/**
 * How the lists of one part stand on a site, the worst first.
 * - `broken`: something is gone on which a promise rests
 * - `weak`: something is gone that agents do not notice
 * - `older`: an upgrade would add something
 * - `undecided`: somebody has the site and nothing in the lists, and only an owner can tell whether that is meant
 * - `newer`: the lists were set up by a later package than the one on this site
 * - `unused`: none of them is there: the part is not used here
 */
export const groupStates = ['broken', 'weak', 'older', 'undecided', 'newer', 'sound', 'unused'] as const;
export type GroupState = (typeof groupStates)[number];

/** Can a set-up mend it? What an owner has to decide, and what a later package made, it leaves. */
export function isToMend(state: GroupState): boolean {
  return state === 'broken' || state === 'weak' || state === 'older';
}

/** The worse of two comes first. */
export function byWorst(one: { readonly state: GroupState }, other: { readonly state: GroupState }): number {
  return groupStates.indexOf(one.state) - groupStates.indexOf(other.state);
}

/** The worst of some; `unused` where there are none. */
export function worstOf(states: readonly GroupState[]): GroupState {
  return groupStates.find((state) => states.includes(state)) ?? 'unused';
}
