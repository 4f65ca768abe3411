import type { GenericSchema } from 'valibot';
import { array, boolean, custom, integer, literal, maxLength, maxValue, minValue, nullable, number, object, optional, picklist, pipe, readonly, record, regex, string, tuple, variant } from 'valibot';
import { territories } from '../domain/calendar/territories';
import type { CalendarDay } from '../domain/calendar/calendarDay';
import { readDay } from '../domain/calendar/calendarDay';
import { defineStored, stepFrom } from '../domain/stored/defineStored';
import { storedDate } from '../domain/stored/storedSchemas';
import { id, list, place } from './formatParts';

const day: GenericSchema<unknown, CalendarDay> = pipe(
  string(),
  custom<CalendarDay>((text) => typeof text === 'string' && readDay(text) !== null)
);
const formSteps = ['purpose', 'people', 'animators', 'name', 'usages'] as const;
const usageKinds = ['files', 'forum', 'polls', 'calls', 'brainstorm', 'directory', 'registrations', 'dashboard'] as const;
const short = pipe(string(), maxLength(255));
const long = pipe(string(), maxLength(4000));
const person = pipe(object({ id, name: string() }), readonly());
const namedLogin = pipe(object({ login: short, name: short }), readonly());
const few = <S extends Parameters<typeof array>[0]>(member: S) => pipe(array(member), maxLength(100), readonly());

const partner = pipe(object({ name: short, organisation: short, reason: long, until: nullable(day) }), readonly());
const form = pipe(
  object({
    version: id,
    objectives: few(long),
    success: long,
    directions: few(short),
    professions: few(short),
    size: nullable(place),
    partners: few(partner),
    animators: few(namedLogin),
    name: short,
    slug: pipe(string(), regex(/^[a-z0-9-]{0,60}$/)),
    until: nullable(day),
    usages: few(picklist(usageKinds)),
    sensitivity: picklist(['ordinary', 'personal', 'sensitive']),
    charter: short,
    answers: pipe(record(string(), long), readonly())
  }),
  readonly()
);

const said = {
  corrected: pipe(object({ kind: literal('corrected'), form }), readonly()),
  withdrawn: pipe(object({ kind: literal('withdrawn'), reason: long }), readonly())
};

/** A form before anything was typed. */
const blankForm = { version: 1, objectives: [], success: '', directions: [], professions: [], size: null, partners: [], animators: [], name: '', slug: '', until: null, usages: [], sensitivity: 'ordinary', charter: '', answers: {} } as const;
export const blankDraft = { form: blankForm, step: 'purpose' } as const;
export const blankDrop = { kind: 'sent', form: blankForm } as const;

/** What lies in the drop-box. */
export const droppedContent = defineStored({ name: 'dropped request', version: 1, schema: variant('kind', [pipe(object({ kind: literal('sent'), form }), readonly()), said.corrected, said.withdrawn, pipe(object({ kind: literal('stopped') }), readonly())]) });

/** What a record of a request says. */
export const recordContent = defineStored({
  name: 'record of a request',
  version: 1,
  schema: pipe(
    object({
      /** The newest record that its author had seen. */
      after: place,
      said: variant('kind', [
        said.corrected,
        said.withdrawn,
        pipe(object({ kind: literal('proposed'), animator: namedLogin, instead: nullable(short) }), readonly()),
        pipe(object({ kind: literal('joined'), word: long }), readonly()),
        pipe(object({ kind: literal('declined'), word: long }), readonly()),
        pipe(object({ kind: literal('renewed'), partner: short, until: nullable(day), word: long }), readonly()),
        pipe(object({ kind: literal('parted'), partner: short, word: long }), readonly()),
        pipe(object({ kind: literal('answered'), question: id, text: long }), readonly()),
        pipe(object({ kind: literal('message'), text: long }), readonly()),
        pipe(object({ kind: literal('received'), drop: id, droppedAt: storedDate, requester: person, form }), readonly()),
        pipe(object({ kind: literal('relayed'), drop: id, droppedAt: storedDate, said: variant('kind', [said.corrected, said.withdrawn]) }), readonly()),
        pipe(object({ kind: literal('claimed'), follower: nullable(person), reason: long }), readonly()),
        pipe(object({ kind: literal('contacted'), at: storedDate, how: picklist(['phone', 'meeting', 'video', 'mail']), text: long }), readonly()),
        pipe(object({ kind: literal('asked'), to: person, text: long }), readonly()),
        pipe(object({ kind: literal('appointed'), at: storedDate, where: long }), readonly()),
        pipe(object({ kind: literal('decided'), outcome: picklist(['accepted', 'changed', 'refused', 'merged']), reason: long, changes: long, alternative: long, into: short, partners: few(pipe(object({ name: short, isAllowed: boolean(), until: nullable(day) }), readonly())) }), readonly()),
        pipe(object({ kind: literal('reconsidered'), reason: long }), readonly()),
        pipe(object({ kind: literal('invited'), login: short, person }), readonly()),
        pipe(object({ kind: literal('scheduled'), session: short, day, where: long, animators: few(id) }), readonly()),
        pipe(object({ kind: literal('attended'), animators: few(id), session: short }), readonly()),
        pipe(object({ kind: literal('waived'), reason: long }), readonly()),
        pipe(object({ kind: literal('partnered'), partner }), readonly()),
        pipe(object({ kind: literal('opened'), url: long }), readonly()),
        pipe(object({ kind: literal('reviewed'), outcome: picklist(['continue', 'animators', 'merge', 'archive', 'close']), text: long, objectives: few(pipe(object({ objective: long, result: long }), readonly())) }), readonly()),
        pipe(object({ kind: literal('archived'), reason: long }), readonly()),
        pipe(object({ kind: literal('restored'), reason: long }), readonly()),
        pipe(object({ kind: literal('closed'), reason: long }), readonly())
      ])
    }),
    readonly()
  )
});

/** A form that is being filled in: as it is, and the step that it is at. */
export const draftContent = defineStored({ name: 'draft of a request', version: 1, schema: pipe(object({ form, step: picklist(formSteps) }), readonly()) });

/** What the board keeps of a request. */
export const boardContentFormat = defineStored({
  name: 'row of the board of requests',
  version: 1,
  schema: pipe(
    object({
      name: string(),
      requester: person,
      directions: list(string()),
      follower: nullable(person),
      facts: pipe(
        object({
          receivedAt: storedDate,
          questions: list(pipe(object({ askedAt: storedDate, answeredAt: nullable(storedDate) }), readonly())),
          contactedAt: nullable(storedDate),
          openedAt: nullable(storedDate),
          endedAt: nullable(storedDate)
        }),
        readonly()
      ),
      awaited: list(pipe(object({ from: picklist(['team', 'requester', 'animator']), person: nullable(person), what: picklist(['pick', 'contact', 'invitation', 'acceptance', 'animator', 'answer', 'decision', 'training', 'opening', 'review', 'partner']), until: nullable(day) }), readonly())),
      reviewOn: nullable(day),
      partners: optional(list(pipe(object({ name: string(), renewOn: day }), readonly())), []),
      ignored: place
    }),
    readonly()
  )
});

const count = place;
/** In their order: what was certified names them by their number. */
export const storedStandings = ['running', 'soon', 'late', 'waits', 'kept', 'keptLate', 'void'] as const;
const standing = picklist(storedStandings);
const settled = pipe(object({ standing, taken: count }), readonly());
const monthText = pipe(string(), regex(/^\d{4}-\d{2}$/));
const fingerprint = pipe(string(), regex(/^[0-9a-f]{64}$/));

/** As version 1 had it: each input in words, and the figures too, which follow from them. */
const wordyMonth = object({ month: monthText, inputs: list(pipe(object({ request: id, direction: short, contact: settled, opening: settled, isPaused: boolean(), isWithdrawn: boolean() }), readonly())), fingerprint });

/** Of one input: the request, its direction, how contact and opening stand and the days that they took, and 1 for a wait, 2 for withdrawn. */
const monthRow = pipe(tuple([id, count, count, count, count, count, count]), readonly());

/** A month as it was certified: what was counted, and the fingerprint of it. No names; figures follow from it. Small, since all read years of it. */
export const certifiedMonthFormat = defineStored({
  name: 'certified month of requests',
  version: 2,
  schema: pipe(object({ month: monthText, stopped: count, directions: list(short), rows: list(monthRow), fingerprint }), readonly()),
  steps: [
    stepFrom(wordyMonth, ({ month, inputs, fingerprint: of }) => {
      const directions = [...new Set(inputs.map(({ direction }) => direction))];
      const row = ({ request, direction, contact, opening, isPaused, isWithdrawn }: (typeof inputs)[number]) => [request, directions.indexOf(direction), storedStandings.indexOf(contact.standing), contact.taken, storedStandings.indexOf(opening.standing), opening.taken, (isPaused ? 1 : 0) + (isWithdrawn ? 2 : 0)];
      return { month, stopped: 0, directions, rows: inputs.map(row), fingerprint: of };
    })
  ]
});

/** Animators of a community, as all read them. */
export const communityAnimators = defineStored({ name: 'animators of a community', version: 1, schema: few(pipe(object({ login: short, name: short, isGone: optional(boolean()) }), readonly())) });

const slugHash = pipe(string(), regex(/^[0-9a-f]{8,64}$/));

/** What a key stands for, by its kind; what it says beside is read by what knows the kind. */
export const keyContent = defineStored({
  name: 'key of requests',
  version: 1,
  schema: pipe(
    object({
      /** A member of the team, or somebody whose retention ran out. */
      person: optional(person),
      request: optional(id),
      hash: optional(slugHash),
      /** Of what holds it, and what it holds, in a format of its own. */
      holder: optional(short),
      text: optional(pipe(string(), maxLength(60_000)))
    }),
    readonly()
  )
});

const rules = pipe(
  object({
    contactDays: pipe(number(), integer(), minValue(1), maxValue(60)),
    openingDays: pipe(number(), integer(), minValue(1), maxValue(60)),
    closingMinutes: pipe(number(), integer(), minValue(1), maxValue(1440)),
    territory: picklist(territories),
    isWhitMondayWorked: boolean(),
    minAnimators: pipe(number(), integer(), minValue(1), maxValue(10)),
    firstReviewMonths: id,
    reviewMonths: id,
    soonDays: place,
    escalateDays: place,
    escalateTo: nullable(person),
    approvers: few(pipe(object({ direction: short, people: few(person) }), readonly())),
    replacements: few(pipe(object({ person, by: person, from: day, until: day }), readonly())),
    sleepMonths: id,
    keepYears: id
  }),
  readonly()
);

/**
 * What a row of texts says, by its kind.
 * - `rules`: settings, from its time on
 * - `form`: a version of the form
 * - `template`: a message that the team begins with
 * - `charter`: what one accepts; its key is what a form says that was accepted
 */
export const textContent = defineStored({
  name: 'text of requests',
  version: 1,
  schema: pipe(
    object({
      rules: optional(rules),
      form: optional(pipe(object({ version: id, questions: few(pipe(object({ key: short, step: picklist(formSteps), label: short, hint: long, isRequired: boolean() }), readonly())) }), readonly())),
      text: optional(pipe(string(), maxLength(20_000)))
    }),
    readonly()
  )
});
