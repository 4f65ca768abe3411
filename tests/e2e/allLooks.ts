/** Every look, language and walk: before a release. With a change, what differs in words alone is walked in one language. */
export const isAllLooks = process.env.ALL_LOOKS !== undefined;

/** @returns these, or with a change the first of them */
export function walked<Way>(ways: readonly [Way, ...Way[]]): readonly Way[] {
  return isAllLooks ? ways : [ways[0]];
}
