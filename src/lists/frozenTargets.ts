import type { StoredFormat, StoredReading } from '../domain/stored/defineStored';
import { defineStored } from '../domain/stored/defineStored';
import { id, list } from './formatParts';

const steps = defineStored({ name: 'targets of a decision', version: 1, schema: list(id) });

/** Ids of what a decision is about, frozen when a decision was made: rising, each as the step from the one before (3,000 ids in some 7 kB). */
export const frozenTargets: StoredFormat<readonly number[]> = {
  ...steps,
  write: (ids) => steps.write(toSteps(ids)),
  pack: (ids) => steps.pack(toSteps(ids)),
  read: (text) => fromSteps(steps.read(text)),
  unpack: (json) => fromSteps(steps.unpack(json))
};

function toSteps(ids: readonly number[]): readonly number[] {
  const rising = [...new Set(ids)].sort((a, b) => a - b);
  return rising.map((each, index) => each - (rising[index - 1] ?? 0));
}

function fromSteps(reading: StoredReading<readonly number[]>): StoredReading<readonly number[]> {
  if (!reading.ok) return reading;
  let last = 0;
  return { ok: true, value: reading.value.map((step) => (last += step)) };
}
