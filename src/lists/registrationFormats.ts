import { array, boolean, integer, maxLength, maxValue, minValue, nullable, number, object, optional, picklist, pipe, readonly, record, regex, string, tuple, union } from 'valibot';
import { defineStored } from '../domain/stored/defineStored';
import { storedDate } from '../domain/stored/storedSchemas';
import { storedOrigin } from '../domain/stored/storedOrigin';
import { id, list, place } from './formatParts';

const person = pipe(object({ id, name: string() }), readonly());
const moment = nullable(storedDate);
const packed = pipe(string(), regex(/^[0-9a-z ]*$/));
const digest = pipe(string(), regex(/^[0-9a-f]{64}$/));
const tally = pipe(record(string(), place), readonly());

export const storedPeople = defineStored({ name: 'organisers', version: 1, schema: list(person) });

export const storedQuestions = defineStored({
  name: 'questions of an activity',
  version: 1,
  schema: list(
    pipe(
      object({
        id,
        kind: picklist(['short', 'long', 'choice', 'several', 'number', 'date', 'yesNo']),
        text: string(),
        why: string(),
        isRequired: boolean(),
        isSensitive: boolean(),
        options: list(string()),
        keepDays: pipe(number(), integer(), minValue(0), maxValue(30))
      }),
      readonly()
    )
  )
});

const reserves = list(pipe(object({ id, direction: string(), places: place, until: moment }), readonly()));
export const storedReserves = defineStored({ name: 'reserves of a session', version: 1, schema: reserves });

/** What a session was made of. */
export const sessionOrigin = defineStored({ name: 'origin of a session', version: 1, schema: nullable(storedOrigin) });

const rules = {
  mode: picklist(['arrival', 'draw', 'choice']),
  capacity: nullable(place),
  waitingSize: place,
  opensAt: moment,
  closesAt: moment,
  cancelUntil: moment,
  startsAt: storedDate,
  endsAt: storedDate,
  answerHours: place,
  lastHours: place,
  reserves
};
const session = pipe(object({ ...rules, title: string(), place: string(), link: string(), agreement: boolean() }), readonly());

const readers = picklist(['A', 'B', 'C', 'D', 'E']);
/** What a decision on a discreet session says of people, where organisers alone read it. */
const sealed = pipe(object({ reason: string(), people: list(person), salt: pipe(string(), maxLength(64)) }), readonly());
const answer = union([string(), number(), boolean(), pipe(array(string()), readonly())]);
const answers = pipe(record(pipe(string(), regex(/^\d{1,9}$/)), answer), readonly());

const pair = pipe(tuple([id, place]), readonly());
const mark = pipe(
  object({
    id: place,
    at: place,
    decision: place,
    steps: place,
    print: string(),
    rules: nullable(pipe(object(rules), readonly())),
    isCancelled: boolean(),
    commitment: string(),
    isDrawn: boolean(),
    isBegun: boolean(),
    places: pipe(record(pipe(string(), regex(/^\d+ (registered|accepted|capacity|moved|chosen|drawn)$/)), packed), readonly()),
    waiting: list(pair),
    offers: list(pipe(tuple([id, place, place, place]), readonly())),
    lapsed: list(pipe(tuple([id, place, place]), readonly())),
    received: list(pair),
    declined: packed,
    barred: list(pipe(tuple([id, place, string()]), readonly()))
  }),
  readonly()
);

/** What a decision says beside its kind and its reason. */
export const registrationContent = defineStored({
  name: 'decision on a session',
  version: 1,
  schema: pipe(
    object({
      session: optional(session),
      box: optional(pipe(string(), maxLength(24))),
      capacity: optional(nullable(place)),
      people: optional(list(person)),
      to: optional(picklist(['in', 'out'])),
      sealed: optional(digest),
      visibility: optional(picklist(['open', 'discreet'])),
      readers: optional(readers),
      commitment: optional(digest),
      seed: optional(pipe(string(), maxLength(64))),
      mark: optional(mark),
      purged: optional(tally)
    }),
    readonly()
  )
});

/** What lies in the list of discreet registrations: registrations; and of organisers, seeds, and who was there. */
export const discreetContent = defineStored({
  name: 'discreet registration',
  version: 1,
  schema: pipe(object({ claim: optional(place), secret: optional(pipe(string(), maxLength(64))), seed: optional(pipe(string(), maxLength(64))), person: optional(id), state: optional(picklist(['present', 'absent', 'excused'])), sealed: optional(sealed), answers: optional(answers) }), readonly())
});

export const storedAnswers = defineStored({ name: 'answers of a registration', version: 1, schema: answers });

export const slipContent = defineStored({
  name: 'result slip',
  version: 1,
  schema: pipe(
    object({ kind: picklist(['place', 'offered', 'waiting', 'received', 'lapsed', 'withdrawn', 'refused', 'late', 'void']), until: optional(storedDate), position: optional(id), attended: optional(boolean()) }),
    readonly()
  )
});
