import { array, integer, minValue, nullable, number, object, optional, picklist, pipe, readonly, string } from 'valibot';
import { contributionKinds } from '../calls/Call';
import { dispositions } from '../calls/Decision';
import { defineStored } from '../stored/defineStored';
import { storedDate } from '../stored/storedSchemas';

const count = pipe(number(), integer(), minValue(0));
const id = pipe(number(), integer(), minValue(1));
const some = optional(count);

const figures = pipe(
  object({
    contributions: nullable(count),
    people: nullable(count),
    replies: count,
    kinds: pipe(object({ question: some, remark: some, support: some, objection: some, wording: some }), readonly()),
    dispositions: pipe(object({ kept: some, partlyKept: some, notKept: some, offTopic: some, elsewhere: some }), readonly()),
    unanswered: count
  }),
  readonly()
);

const quote = pipe(
  object({
    contribution: id,
    kind: picklist(contributionKinds),
    text: string(),
    wording: string(),
    author: string(),
    at: storedDate,
    disposition: nullable(picklist(dispositions)),
    reason: string()
  }),
  readonly()
);

const section = pipe(
  object({
    by: picklist(['passage', 'theme']),
    version: count,
    passage: count,
    heading: string(),
    words: string(),
    figures,
    remark: string(),
    quotes: pipe(array(quote), readonly())
  }),
  readonly()
);

/** The file of a published synthesis. */
export const synthesisFormat = defineStored({
  name: 'synthesis of a call',
  version: 1,
  schema: pipe(
    object({
      version: id,
      callId: id,
      title: string(),
      textVersion: count,
      asOf: storedDate,
      lastId: count,
      annex: string(),
      introduction: string(),
      closing: string(),
      figures,
      sections: pipe(array(section), readonly())
    }),
    readonly()
  )
});

const sectionForm = pipe(object({ key: string(), remark: string(), quotes: pipe(array(id), readonly()) }), readonly());

const form = pipe(object({ annex: string(), introduction: string(), closing: string(), remarks: pipe(array(sectionForm), readonly()) }), readonly());

/** What is typed of a synthesis, kept on the device until it is stored for all animators. */
export const synthesisFormFormat = defineStored({ name: 'draft of a synthesis', version: 1, schema: form });

/** A synthesis in preparation, for all animators. */
export const preparedSynthesisFormat = defineStored({
  name: 'synthesis in preparation',
  version: 1,
  schema: pipe(
    object({
      /** The decision by which the synthesis before it was published; 0: none was. */
      after: count,
      form
    }),
    readonly()
  )
});
