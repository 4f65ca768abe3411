import { boolean, integer, maxLength, maxValue, minValue, nullable, number, object, optional, picklist, pipe, readonly, record, string } from 'valibot';
import { defineStored } from '../domain/stored/defineStored';
import { storedDate } from '../domain/stored/storedSchemas';
import { storedOrigin } from '../domain/stored/storedOrigin';
import { boxName, id, list, place, storedMentions, storedReasons } from './formatParts';

const start = nullable(storedDate);
const starts = pipe(object({ collect: start, gather: start, vote: start, decide: start, follow: start }), readonly());
const person = pipe(object({ id, name: string() }), readonly());
const mark = pipe(number(), integer(), minValue(1), maxValue(5));
const marks = pipe(record(string(), mark), readonly());

const vote = pipe(
  object({
    kind: picklist(['support', 'budget', 'opinion']),
    votes: place,
    most: place,
    from: picklist(['collect', 'vote']),
    on: picklist(['all', 'shortList']),
    countsHidden: boolean(),
    supportsMove: boolean()
  }),
  readonly()
);
const rules = { names: picklist(['shown', 'hidden']), moderation: picklist(['none', 'after', 'before']), movers: picklist(['animators', 'authors', 'all']), vote, charter: optional(string()), host: optional(string()) };

/** How a campaign is led. */
export const campaignSettings = defineStored({
  name: 'campaign settings',
  version: 1,
  schema: pipe(
    object({
      ...rules,
      starts,
      outcome: string(),
      sponsor: string(),
      categories: list(pipe(object({ id, name: string() }), readonly())),
      criteria: list(pipe(object({ id, name: string(), isCost: boolean() }), readonly())),
      evaluators: list(person),
      mayComment: boolean(),
      mayPicture: boolean(),
      reasons: storedReasons,
      retentionMonths: nullable(id),
      origin: optional(storedOrigin)
    }),
    readonly()
  )
});

/** What an idea says beside its title and its text. */
export const ideaContent = defineStored({
  name: 'idea',
  version: 1,
  schema: pipe(object({ link: optional(string()), picture: optional(string()), direction: optional(pipe(string(), maxLength(255))) }), readonly())
});

/** What is said of an idea later, beside its text. */
export const ideaRecordContent = defineStored({
  name: 'record of an idea',
  version: 1,
  schema: pipe(
    object({ title: optional(string()), link: optional(string()), person: optional(person), other: optional(id), merge: optional(id), mentions: optional(storedMentions), charter: optional(pipe(string(), maxLength(32))) }),
    readonly()
  )
});

const certifiedRanking = pipe(
  object({
    places: list(pipe(object({ idea: id, place: id, votes: place, agents: place }), readonly())),
    voters: place,
    read: place,
    excluded: place,
    merges: string(),
    windows: string(),
    lastBallotId: place
  }),
  readonly()
);

/** From -100 to 100. */
const hundredths = pipe(number(), integer(), minValue(-100), maxValue(100));
const opinionMap = pipe(
  object({
    groups: list(pipe(object({ agents: place, x: hundredths, y: hundredths, opinions: list(pipe(object({ idea: id, agree: place, disagree: place, pass: place }), readonly())) }), readonly())),
    uniting: list(id),
    dividing: list(id),
    agents: place,
    lastBallotId: place
  }),
  readonly()
);

/** What a purge removed. */
const holdings = pipe(object({ ideas: place, people: place, records: place, decisions: place, marks: place, pictures: place, places: place }), readonly());

/** What a decision says beside its kind and its reason. */
export const campaignContent = defineStored({
  name: 'decision on a campaign',
  version: 1,
  schema: pipe(
    object({
      box: optional(boxName),
      starts: optional(starts),
      rules: optional(pipe(object(rules), readonly())),
      cluster: optional(id),
      name: optional(string()),
      colour: optional(pipe(number(), integer(), minValue(1), maxValue(8))),
      ranking: optional(certifiedRanking),
      opinionMap: optional(opinionMap),
      purged: optional(holdings),
      shownMarks: optional(list(pipe(object({ idea: id, evaluator: person, marks }), readonly()))),
      evaluator: optional(person),
      standing: optional(picklist(['evaluates', 'left', 'leftOut'])),
      parent: optional(id),
      merge: optional(id),
      overlap: optional(place),
      stage: optional(picklist(['received', 'studied', 'kept', 'inProgress', 'done', 'notKept'])),
      owner: optional(string()),
      dueAt: optional(nullable(storedDate)),
      came: optional(pipe(object({ kind: string(), id, title: string() }), readonly())),
      reasonId: optional(id),
      record: optional(id),
      title: optional(string()),
      text: optional(string()),
      link: optional(string()),
      category: optional(place),
      buildsOn: optional(place),
      answers: optional(place),
      at: optional(storedDate),
      origin: optional(string()),
      outside: optional(list(pipe(object({ idea: id, id: string(), on: storedDate, supports: nullable(place), title: optional(string()), text: optional(string()) }), readonly())))
    }),
    readonly()
  )
});

/** Marks that an evaluator gives, by criterion. */
export const evaluationMarks = defineStored({ name: 'marks', version: 1, schema: marks });
