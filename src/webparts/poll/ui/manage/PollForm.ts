import type { InferOutput } from 'valibot';
import { array, boolean, nullable, number, object, optional, picklist, pipe, readonly, string } from 'valibot';
import { compareSlots, dateSlot, slotText } from '../../../../domain/polls/dateSlot';
import type { PollDraft, PollOption, PollQuestion } from '../../../../domain/polls/Poll';
import { emptyPollDraft } from '../../../../domain/polls/Poll';
import { withRulesOfKind } from '../../../../domain/polls/kindRules';
import { scaleOptions } from '../../../../domain/polls/ratingResult';
import { defineStored } from '../../../../domain/stored/defineStored';
import { storedOrigin } from '../../../../domain/stored/storedOrigin';
import { fromLocalDateTime, toLocalDateTime } from '../../../../ui/zonedTime';

const localDateTime = object({ date: string(), time: string() });
const formOption = object({ id: number(), text: string(), description: optional(string()), link: optional(string()), picture: optional(string()), pictureText: optional(string()) });
const formOptions = pipe(array(formOption), readonly());
/** The day, and the hours of one clock; without hours, the whole day. */
const formDate = object({ id: number(), date: string(), from: string(), to: string(), details: string() });
const formQuestion = object({ id: number(), text: string(), isRequired: boolean(), isMultiple: boolean(), isText: boolean(), options: formOptions });
const formSchema = object({
  kind: picklist(['choice', 'rating', 'dates', 'ranking', 'questions', 'text']),
  question: string(),
  description: string(),
  /** Of a choice and of a ranking. What each kind needs stands by itself: trying another one loses nothing. */
  options: formOptions,
  grades: formOptions,
  dates: pipe(array(pipe(formDate, readonly())), readonly()),
  questions: pipe(array(pipe(formQuestion, readonly())), readonly()),
  isMultiple: boolean(),
  minChoices: string(),
  maxChoices: string(),
  opensAt: nullable(localDateTime),
  closesAt: nullable(localDateTime),
  mayChangeVote: boolean(),
  resultVisibility: picklist(['always', 'afterVoting', 'afterClosing', 'ownerOnly']),
  optionOrder: picklist(['fixed', 'random']),
  confidential: boolean(),
  minimumGroupSize: string(),
  invitedCount: string(),
  origin: optional(storedOrigin)
});

/** A poll as its owner types it: numbers and dates as text, so that what is half typed can be kept as it is (JSON). */
export type PollForm = Readonly<InferOutput<typeof formSchema>>;

export type FormDate = PollForm['dates'][number];
export type FormQuestion = PollForm['questions'][number];

/** What the kinds but the choice start with. */
const others = { grades: scaleOptions(1, 5), dates: [], questions: [] };

/** Before a question could be answered in own words. */
const withoutTexts = (older: unknown): unknown => {
  const questions: unknown = isFields(older) ? older['questions'] : undefined;
  return isFields(older) && Array.isArray(questions) ? { ...older, questions: questions.map((question: unknown) => (isFields(question) ? { ...question, isText: false } : question)) } : undefined;
};
const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

export const pollFormat = defineStored({
  name: 'draft of a poll',
  version: 3,
  schema: formSchema,
  steps: [(older) => (isFields(older) ? { kind: 'choice', ...others, ...older } : undefined), withoutTexts]
});

export function toForm(poll: PollDraft, timeZone: string): PollForm {
  const { kind, options } = poll;
  return {
    kind,
    question: poll.question,
    description: poll.description,
    options: kind === 'choice' || kind === 'ranking' ? options.map(toFormOption) : emptyPollDraft().options,
    grades: kind === 'rating' ? options.map(toFormOption) : others.grades,
    dates: kind === 'dates' ? options.map((option) => toFormDate(option, timeZone)) : others.dates,
    questions: kind === 'questions' ? poll.questions.map((question) => toFormQuestion(question, options)) : others.questions,
    isMultiple: poll.maxChoices > 1,
    minChoices: String(poll.minChoices),
    maxChoices: String(poll.maxChoices),
    opensAt: poll.opensAt && toLocalDateTime(poll.opensAt, timeZone),
    closesAt: poll.closesAt && toLocalDateTime(poll.closesAt, timeZone),
    mayChangeVote: poll.mayChangeVote,
    resultVisibility: poll.resultVisibility,
    optionOrder: poll.optionOrder,
    confidential: poll.confidential,
    minimumGroupSize: String(poll.minimumGroupSize),
    invitedCount: poll.invitedCount === null ? '' : String(poll.invitedCount),
    ...(poll.origin ? { origin: poll.origin } : {})
  };
}

/** What is typed, as it would be stored; a number that cannot be read becomes `NaN`, which validation names. */
export function fromForm(form: PollForm, timeZone: string): PollDraft {
  return withRulesOfKind({
    kind: form.kind,
    question: form.question.trim(),
    description: form.description.trim(),
    options: optionsOf(form, timeZone).map(trimOption),
    questions: form.kind === 'questions' ? form.questions.map(fromFormQuestion) : [],
    minChoices: form.isMultiple ? toNumber(form.minChoices) : 1,
    maxChoices: form.isMultiple ? toNumber(form.maxChoices) : 1,
    opensAt: form.opensAt && fromLocalDateTime(form.opensAt, timeZone),
    closesAt: form.closesAt && fromLocalDateTime(form.closesAt, timeZone),
    mayChangeVote: form.mayChangeVote,
    resultVisibility: form.resultVisibility,
    optionOrder: form.optionOrder,
    confidential: form.confidential,
    minimumGroupSize: toNumber(form.minimumGroupSize),
    invitedCount: form.invitedCount.trim() === '' ? null : toNumber(form.invitedCount),
    ...(form.origin ? { origin: form.origin } : {})
  });
}

/** Does it ask for an answer in own words? */
export function asksForText({ kind, questions }: Pick<PollForm, 'kind' | 'questions'>): boolean {
  return kind === 'text' || (kind === 'questions' && questions.some(({ isText }) => isText));
}

/** The fields in which two drafts differ. */
export function changedFields(one: PollDraft, other: PollDraft): readonly (keyof PollDraft)[] {
  const fields: readonly (keyof PollDraft)[] = [
    'kind', 'question', 'description', 'options', 'questions', 'minChoices', 'maxChoices', 'opensAt', 'closesAt', 'mayChangeVote',
    'resultVisibility', 'optionOrder', 'confidential', 'minimumGroupSize', 'invitedCount'
  ];
  return fields.filter((field) => JSON.stringify(comparable(one[field])) !== JSON.stringify(comparable(other[field])));
}

/** Options whose empty parts are left out are the same as those whose parts are empty. */
function comparable(value: PollDraft[keyof PollDraft]): unknown {
  return isOptions(value) ? value.map(trimOption) : value;
}

function isOptions(value: unknown): value is readonly PollOption[] {
  return Array.isArray(value) && value.every((each) => 'text' in each && !('minChoices' in each));
}

function trimOption({ id, text, description, link, picture, pictureText, question, isText }: PollOption): PollOption {
  return {
    id,
    text: text.trim(),
    ...(description?.trim() ? { description: description.trim() } : {}),
    ...(link?.trim() ? { link: link.trim() } : {}),
    ...(picture?.trim() ? { picture: picture.trim() } : {}),
    ...(picture?.trim() && pictureText?.trim() ? { pictureText: pictureText.trim() } : {}),
    ...(question === undefined ? {} : { question }),
    ...(isText ? { isText } : {})
  };
}

function toNumber(text: string): number {
  return text.trim() === '' ? NaN : Number(text.replace(/\s/g, ''));
}

function toFormOption({ question: _, isText: __, ...option }: PollOption): PollForm['options'][number] {
  return option;
}

function toFormDate({ id, text, description = '' }: PollOption, timeZone: string): FormDate {
  const slot = dateSlot(text);
  if (!slot || 'day' in slot) return { id, date: slot ? slot.day : '', from: '', to: '', details: description };
  const [starts, ends] = [toLocalDateTime(slot.starts, timeZone), toLocalDateTime(slot.ends, timeZone)];
  return { id, date: starts.date, from: starts.time, to: ends.time, details: description };
}

/** What is half typed becomes no text, which validation names. An end before the beginning is on the next day. */
function slotTextOf({ date, from, to }: FormDate, timeZone: string): string {
  if (from === '' && to === '') return date;
  const starts = fromLocalDateTime({ date, time: from }, timeZone);
  const ends = fromLocalDateTime({ date, time: to }, timeZone);
  if (!starts || !ends) return '';
  return slotText({ starts, ends: ends > starts ? ends : new Date(ends.getTime() + 86_400_000) });
}

function toFormQuestion({ id, text, minChoices, maxChoices }: PollQuestion, options: readonly PollOption[]): FormQuestion {
  return { id, text, isRequired: minChoices > 0, isMultiple: maxChoices > 1, isText: options.some(({ question, isText }) => question === id && isText === true), options: options.filter(({ question }) => question === id).map(toFormOption) };
}

function fromFormQuestion({ id, text, isRequired, isMultiple, isText, options }: FormQuestion): PollQuestion {
  return { id, text: text.trim(), minChoices: isRequired ? 1 : 0, maxChoices: isMultiple && !isText ? Math.max(1, options.length) : 1 };
}

function optionsOf({ kind, options, grades, dates, questions }: PollForm, timeZone: string): readonly PollOption[] {
  switch (kind) {
    case 'rating':
      return grades;
    case 'dates':
      return dates
        .map(({ id, details, ...date }): PollOption => ({ id, text: slotTextOf({ id, details, ...date }, timeZone), description: details }))
        .sort((one, other) => compareSlots(one.text, other.text));
    case 'questions':
      return questions.flatMap(answersTo);
    case 'text':
      return [{ id: 1, text: '', isText: true }];
    default:
      return options;
  }
}

/** The answers to a question; one in own words keeps the number of its first one. */
function answersTo({ id, isText, options }: FormQuestion): readonly PollOption[] {
  if (!isText) return options.map((option) => ({ ...option, question: id }));
  return options.slice(0, 1).map((option) => ({ id: option.id, text: '', question: id, isText: true }));
}
