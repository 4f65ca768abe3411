import { array, boolean, integer, maxLength, maxValue, minValue, nullable, number, object, optional, picklist, pipe, readonly, regex, string } from 'valibot';
import { defineStored } from '../domain/stored/defineStored';
import { MOST_CENTS } from '../domain/tariffs/mostCents';
import { id, list, place } from './formatParts';

const cents = pipe(number(), integer(), minValue(0), maxValue(MOST_CENTS));
const day = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/));
/** Of a service, a direction or a line within its service: no colon, which parts them. */
const slug = pipe(string(), regex(/^[a-z0-9-]{1,40}$/));

const storedAmounts = pipe(list(pipe(object({ upTo: nullable(cents), cents }), readonly())), maxLength(40));

/** Amounts by income, lowest first; `upTo` null: above all others. */
export const storedBrackets = defineStored({ name: 'brackets of a tariff', version: 1, schema: storedAmounts });

/** What a step says of each line of a file. */
export const storedResults = defineStored({
  name: 'results of a step',
  version: 1,
  schema: pipe(list(pipe(object({ line: string(), result: picklist(['agreed', 'changeAsked', 'refused']), comment: pipe(string(), maxLength(1000)), fingerprint: string(), seen: optional(nullable(pipe(object({ cents: optional(cents), brackets: optional(storedAmounts) }), readonly()))) }), readonly())), maxLength(1000))
});

/** How the lines of a file were changed at once, and what is added to it. */
export const changeContent = defineStored({
  name: 'content of a change file',
  version: 1,
  schema: pipe(
    object({
      /** Days of an act that is planned. */
      act: optional(pipe(object({ kind: picklist(['deliberation', 'decision']), votedOn: nullable(day), publishedOn: nullable(day), transmittedOn: nullable(day) }), readonly())),
      reachesBack: optional(nullable(picklist(['law', 'repair']))),
      indexation: optional(
        pipe(
          object({
            rate: pipe(number(), integer()),
            way: picklist(['up', 'down', 'nearest']),
            steps: list(pipe(object({ from: cents, step: picklist([1, 5, 10, 50, 100]) }), readonly())),
            floor: nullable(cents),
            ceiling: nullable(cents),
            leastChange: nullable(cents),
            mostChange: nullable(cents)
          }),
          readonly()
        )
      ),
      files: optional(list(pipe(object({ path: string(), name: string(), size: place }), readonly())))
    }),
    readonly()
  )
});

/** What a row of law asks, beside its words. */
export const ruleParams = defineStored({
  name: 'parameters of a rule',
  version: 1,
  schema: pipe(object({ voteBefore: optional(pipe(string(), regex(/^\d{2}-\d{2}$/))), clearDays: optional(place), exemptsDecisions: optional(boolean()) }), readonly())
});

/** A group of the site; null: none was chosen yet. */
const group = nullable(pipe(object({ id, name: string() }), readonly()));

/**
 * What a row of settings says, by its kind.
 * - `direction`: the group that writes in its folder
 * - `service`: whose it is, for whom its price list is
 * - `chain`: steps that a file of a direction goes through
 * - `closedDays`: days on which the city does not work, beside holidays
 * - `rounding`: the act that says how amounts are rounded
 * - `people`: who is known to have been in the group of a step, whether he still is or not
 */
export const settingContent = defineStored({
  name: 'setting of tariffs',
  version: 1,
  schema: pipe(
    object({
      group: optional(group),
      direction: optional(slug),
      about: optional(pipe(string(), maxLength(1000))),
      steps: optional(list(pipe(object({ key: slug, name: pipe(string(), maxLength(80)), delay: place, group }), readonly()))),
      days: optional(pipe(array(day), maxLength(400), readonly())),
      rule: optional(pipe(string(), maxLength(1000))),
      people: optional(list(pipe(object({ id, name: string() }), readonly())))
    }),
    readonly()
  )
});
