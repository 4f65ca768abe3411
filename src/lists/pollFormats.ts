import { array, boolean, integer, maxLength, maxValue, minValue, nullable, number, object, optional, picklist, pipe, readonly, record, regex, string } from 'valibot';
import type { StoredFormat, StoredValue } from '../domain/stored/defineStored';
import { defineStored } from '../domain/stored/defineStored';
import { storedDate } from '../domain/stored/storedSchemas';

/** As many as a poll has (`POLL_LIMITS`), and as many as the option ids in one ballot. */
const MOST_OPTIONS = 20;

const option = object({
  id: pipe(number(), integer(), minValue(1), maxValue(999)),
  text: string(),
  description: optional(string()),
  link: optional(string()),
  picture: optional(string()),
  pictureText: optional(string()),
  question: optional(number()),
  isText: optional(boolean())
});

const question = object({ id: pipe(number(), integer(), minValue(1)), text: string(), minChoices: number(), maxChoices: number() });

/** Of a poll, and of its draft. */
export const pollContentEntries = {
  kind: picklist(['choice', 'rating', 'dates', 'ranking', 'questions', 'text']),
  options: pipe(array(pipe(option, readonly())), maxLength(MOST_OPTIONS), readonly()),
  questions: pipe(array(pipe(question, readonly())), readonly())
} as const;

/** The third version brings answers in own words. */
export const pollContentSteps = [(options: unknown) => ({ kind: 'choice', options, questions: [] }), (older: unknown) => older] as const;

const pollContent = defineStored({ name: 'poll options', version: 3, schema: pipe(object(pollContentEntries), readonly()), steps: pollContentSteps });

/**
 * How a poll is answered: ballots refer to the ids of options, so a poll whose options cannot all be read is not shown without some.
 * Each is stored as the first version that knows it stores it: an earlier one leaves it out and names it to owners.
 */
export const pollOptions: StoredFormat<StoredValue<typeof pollContent>> = {
  ...pollContent,
  pack: packContent,
  write: (content) => JSON.stringify(packContent(content))
};

function packContent(content: StoredValue<typeof pollContent>): unknown {
  if (content.options.some(({ isText }) => isText)) return pollContent.pack(content);
  return content.kind === 'choice' ? content.options : { version: 2, value: content };
}

const shownAnswers = object({ option: number(), groups: array(object({ name: string(), count: nullable(number()) })), others: nullable(number()), chosen: array(string()) });

const certifiedResult = object({
  tally: object({ counts: record(string(), nullable(number())), voters: nullable(number()) }),
  /** Left out for a confidential vote. */
  read: optional(number()),
  excluded: record(string(), number()),
  invitedCount: nullable(number()),
  ranking: optional(object({ order: array(object({ id: number(), points: nullable(number()), place: number() })), winner: nullable(number()) })),
  texts: optional(object({ grouping: string(), questions: array(shownAnswers) })),
  covers: optional(object({ texts: string(), windows: string(), records: string(), ballots: string(), lastBallotId: number() }))
});

/** What a decision says beside its kind. */
export const pollRecordContent = defineStored({
  name: 'poll record',
  version: 1,
  schema: pipe(
    object({
      confidential: optional(boolean()),
      lastBallotIdBefore: optional(number()),
      box: optional(pipe(string(), regex(/^\d{1,10}-[a-z0-9]{1,20}$/))),
      reason: optional(string()),
      closesAt: optional(nullable(storedDate)),
      result: optional(certifiedResult),
      recordIds: optional(array(number())),
      name: optional(string())
    }),
    readonly()
  )
});
