import type { Chance } from '../../tests/attack/random';

/** Minutes of the day that is looked at, from 8:00 to 18:00. */
export const MINUTES = 600;
/** `morning`: who starts work, around 9:00; `office`: all day, more at 9:00 and 14:00, less at noon; `announced`: after a mail at 10:00; `rushed`, `calm`: after one that is followed faster or slower; `council`: once, at 11:00. */
export const shapes = ['morning', 'office', 'announced', 'rushed', 'calm', 'council'] as const;
export type Shape = (typeof shapes)[number];

const NINE = 60;
const TEN = 120;
const ELEVEN = 180;
const NOON = 270;
const TWO = 360;
/** Minutes around nine in which most begin: two thirds within as many before and after (assumed). */
const MORNING_SPREAD = 35;
/** Minutes in which half of those who follow a mail have done so (assumed). */
export const halfLives = { announced: 20, rushed: 10, calm: 45 } as const;

const bell = (minute: number, middle: number, spread: number): number => Math.exp(-((minute - middle) ** 2) / (2 * spread ** 2));

const followed = (minute: number, halfLife: number): number => (minute < TEN ? 0 : 2 ** (-(minute - TEN) / halfLife));

const weights: Readonly<Record<Shape, (minute: number) => number>> = {
  morning: (minute) => bell(minute, NINE, MORNING_SPREAD),
  office: (minute) => (0.7 + bell(minute, NINE, 40) * 0.6 + bell(minute, TWO, 40) * 0.6) * (1 - bell(minute, NOON, 30) * 0.7),
  announced: (minute) => followed(minute, halfLives.announced),
  rushed: (minute) => followed(minute, halfLives.rushed),
  calm: (minute) => followed(minute, halfLives.calm),
  council: (minute) => (minute === ELEVEN ? 1 : 0)
};

/** Which part of a day's count falls into each minute: together one. */
export function partsOfDay(shape: Shape): readonly number[] {
  const all = Array.from({ length: MINUTES }, (_, minute) => weights[shape](minute));
  const sum = all.reduce((total, each) => total + each, 0);
  return all.map((each) => each / sum);
}

/** How many come where so many are expected: a Poisson draw, by the normal law where many are. */
export function poisson(expected: number, { next }: Pick<Chance, 'next'>): number {
  if (expected > 40) return Math.max(0, Math.round(expected + Math.sqrt(expected) * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())));
  const limit = Math.exp(-expected);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count++;
  return count;
}
