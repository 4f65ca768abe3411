import { array, boolean, integer, maxLength, minValue, nullable, number, object, optional, picklist, pipe, readonly, record, regex, string } from 'valibot';
import type { StoredFormat, StoredReading } from '../domain/stored/defineStored';
import { defineStored } from '../domain/stored/defineStored';
import { storedDate } from '../domain/stored/storedSchemas';

const id = pipe(number(), integer(), minValue(1));
const place = pipe(number(), integer(), minValue(0));
const list = <S extends Parameters<typeof array>[0]>(member: S) => pipe(array(member), readonly());

const person = pipe(object({ login: string(), name: string() }), readonly());

export const storedAnchor = pipe(object({ version: id, passage: place, quote: string(), before: string(), after: string(), start: place, end: place }), readonly());

/** How a call is led, beside its dates. */
export const callSettings = defineStored({
  name: 'call settings',
  version: 1,
  schema: pipe(
    object({
      outcome: string(),
      audience: optional(string(), ''),
      kinds: list(picklist(['question', 'remark', 'support', 'objection', 'wording'])),
      names: picklist(['shown', 'hidden']),
      moderation: picklist(['none', 'after', 'before']),
      mayReply: boolean(),
      maySupport: boolean(),
      mayEdit: boolean(),
      mayAttach: boolean(),
      bodies: list(pipe(object({ id, name: string(), dueAt: nullable(storedDate) }), readonly())),
      answerers: list(pipe(object({ name: string(), passages: list(id) }), readonly())),
      answersBy: nullable(storedDate),
      reasons: list(pipe(object({ id, text: string() }), readonly())),
      reminder: string(),
      retentionMonths: optional(nullable(id), null)
    }),
    readonly()
  )
});

/** What a contribution, or what its author says of it later, says beside its text. */
export const contributionContent = defineStored({
  name: 'contribution',
  version: 1,
  schema: pipe(
    object({
      anchor: optional(storedAnchor),
      wording: optional(string()),
      mentions: optional(list(person)),
      direction: optional(pipe(string(), maxLength(255))),
      files: optional(list(pipe(object({ path: string(), name: string(), size: place }), readonly())))
    }),
    readonly()
  )
});

/** What a decision says beside its kind and its reason. */
export const decisionContent = defineStored({
  name: 'decision on a call',
  version: 1,
  schema: pipe(
    object({
      box: optional(pipe(string(), regex(/^[a-z0-9-]{1,24}$/))),
      version: optional(id),
      file: optional(string()),
      hash: optional(pipe(string(), regex(/^[0-9a-f]{64}$/))),
      until: optional(storedDate),
      closesAt: optional(nullable(storedDate)),
      answersBy: optional(nullable(storedDate)),
      reasonId: optional(id),
      said: optional(picklist(['question', 'remark', 'support', 'objection', 'wording'])),
      saidAt: optional(storedDate),
      text: optional(string()),
      wording: optional(string()),
      name: optional(string()),
      people: optional(list(person)),
      disposition: optional(picklist(['kept', 'partlyKept', 'notKept', 'offTopic', 'elsewhere'])),
      group: optional(id),
      anchor: optional(storedAnchor),
      bodyId: optional(id),
      state: optional(picklist(['favourable', 'reserved', 'unfavourable', 'none'])),
      figures: optional(record(string(), nullable(number())))
    }),
    readonly()
  )
});

const steps = defineStored({ name: 'targets of a decision', version: 1, schema: list(id) });

/** Ids of contributions, frozen when a decision was made: rising, each as the step from the one before (3,000 ids in some 7 kB). */
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
