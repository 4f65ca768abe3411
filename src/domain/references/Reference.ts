import type { Thing } from './thing';

/** A thing with the name that it had when it was referred to. */
export interface NamedThing extends Thing {
  readonly title: string;
}

/** `from`: the thing comes from the other; `to`: it led to the other. */
export const directions = ['from', 'to'] as const;
export type Direction = (typeof directions)[number];

/** One end of a reference, as it is kept with the thing at this end. */
export interface Reference {
  readonly thing: Thing;
  readonly direction: Direction;
  readonly other: NamedThing;
}

export function opposite(direction: Direction): Direction {
  return direction === 'from' ? 'to' : 'from';
}
