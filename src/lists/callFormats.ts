import { boolean, maxLength, nullable, number, object, optional, picklist, pipe, readonly, record, regex, string } from 'valibot';
import { defineStored } from '../domain/stored/defineStored';
import { storedDate } from '../domain/stored/storedSchemas';
import { storedOrigin } from '../domain/stored/storedOrigin';
import { boxName, id, list, place, storedMention, storedMentions, storedReasons } from './formatParts';

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
      reasons: storedReasons,
      reminder: string(),
      retentionMonths: optional(nullable(id), null),
      origin: optional(storedOrigin)
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
      mentions: optional(storedMentions),
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
      box: optional(boxName),
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
      people: optional(list(storedMention)),
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
