/** A day and a time as they stand on the wall of a time zone. */
export interface LocalDateTime {
  /** `2026-11-23` */
  readonly date: string;
  /** `22:30`; empty while it is not chosen. */
  readonly time: string;
}

/** What the clock of `timeZone` shows at a moment. */
export function toLocalDateTime(moment: Date, timeZone: string): LocalDateTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit'
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return { date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/**
 * The moment when the clock of `timeZone` shows `local`; null when it is no date. In the hour that is skipped in
 * spring, the moment an hour later; in the hour that comes twice in autumn, the first.
 */
export function fromLocalDateTime({ date, time }: LocalDateTime, timeZone: string): Date | null {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) return null;
  // The zone's offset a day before and a day after: one of them holds at the moment that is sought.
  const offsets = [wall - 86_400_000, wall + 86_400_000].map((near) => wallClock(near, timeZone) - near);
  const moments = offsets.map((offset) => wall - offset);
  const exact = moments.filter((moment) => wallClock(moment, timeZone) === wall);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...moments));
}

function wallClock(moment: number, timeZone: string): number {
  const { date, time } = toLocalDateTime(new Date(moment), timeZone);
  return Date.parse(`${date}T${time}:00Z`);
}
