/** The fields that a change would touch although they are locked. */
export function lockedChanges<T extends object, K extends keyof T>(before: T, after: T, locks: readonly K[]): readonly K[] {
  return locks.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
