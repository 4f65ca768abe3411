import { REST_UNITS } from '../../local/sharepoint/limits';
import { beatOf } from '../../src/domain/live/beat';
import { unitsASecond, usualBudget } from '../../src/domain/live/budget';
import { chanceOf } from '../../tests/attack/random';
import { MINUTES, partsOfDay, poisson } from './arrivals';
import type { Stream } from './parameters';

/** What something costs SharePoint. */
export interface Cost {
  readonly requests: number;
  readonly operations: number;
  readonly bytes: number;
}

export interface FiveMinutes {
  /** Minutes after 8:00 at which they begin. */
  readonly at: number;
  readonly units: number;
  readonly requests: number;
  readonly bytes: number;
  readonly byPart: ReadonlyMap<string, number>;
}

export interface Meeting {
  readonly viewers: number;
  /** Minutes after 8:00. */
  readonly from: number;
  readonly to: number;
}

const SLOT = 5;
/** Bytes of a read of a meeting's room, most of which say that nothing changed. */
const ROOM_BYTES = 1_200;

/** A day minute by minute: so many of each stream come, by chance, and cost what was measured. */
export function dayOf(streams: readonly Stream[], costOf: (stream: Stream) => Cost, meetings: readonly Meeting[], seed: number): readonly FiveMinutes[] {
  const chance = chanceOf(seed);
  const slots = Array.from({ length: MINUTES / SLOT }, (_, index) => ({ at: index * SLOT, units: 0, requests: 0, bytes: 0, byPart: new Map<string, number>() }));
  const spend = (minute: number, part: string, { requests, operations, bytes }: Cost, count: number): void => {
    const slot = slots[Math.floor(minute / SLOT)];
    if (!slot) return;
    const units = operations * REST_UNITS * count;
    slot.units += units;
    slot.requests += requests * count;
    slot.bytes += bytes * count;
    slot.byPart.set(part, (slot.byPart.get(part) ?? 0) + units);
  };
  for (const stream of streams) {
    const cost = costOf(stream);
    partsOfDay(stream.shape).forEach((part, minute) => {
      // What is done once is done once.
      const count = stream.shape === 'council' ? Math.round(stream.count * part) : poisson(stream.count * part, chance);
      spend(minute + (stream.after ?? 0), stream.part, cost, count);
    });
  }
  for (const { viewers, from, to } of meetings) {
    const { seconds, share } = beatOf({ viewers, unitsASecond: unitsASecond(usualBudget) });
    const reads = (60 / seconds) * viewers * share;
    for (let minute = from; minute < to; minute++) spend(minute, 'live meeting', { requests: 1, operations: 1, bytes: ROOM_BYTES }, reads);
  }
  return slots;
}

/** The five minutes in which most units are spent. */
export function worstOf(day: readonly FiveMinutes[]): FiveMinutes {
  return day.reduce((worst, each) => (each.units > worst.units ? each : worst));
}

export function clockOf({ at }: Pick<FiveMinutes, 'at'>): string {
  return `${String(8 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
