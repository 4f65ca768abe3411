/** The first of some moments; null where there are none. */
export function earliest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((first, moment) => (first === null || moment < first ? moment : first), null);
}

/** The last of some moments; null where there are none. */
export function latest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((last, moment) => (last === null || moment > last ? moment : last), null);
}
