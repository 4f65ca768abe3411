/** A duration as people say it: the largest whole unit. */
export interface TimeLeft {
  readonly unit: 'day' | 'hour' | 'minute' | 'second';
  /** Rounded down; 0 seconds when it is over. */
  readonly value: number;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000]
] as const;

/** From `now` (the server's time) to `end`. */
export function timeLeft(now: Date, end: Date): TimeLeft {
  const milliseconds = Math.max(0, end.getTime() - now.getTime());
  const [unit, length] = UNITS.find(([, size]) => milliseconds >= size) ?? UNITS[3];
  return { unit, value: Math.floor(milliseconds / length) };
}
