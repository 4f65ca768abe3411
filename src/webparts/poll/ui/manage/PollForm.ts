import type { InferOutput } from 'valibot';
import { array, boolean, nullable, number, object, optional, picklist, pipe, readonly, string } from 'valibot';
import type { PollDraft, PollOption } from '../../../../domain/polls/Poll';
import { defineStored } from '../../../../domain/stored/defineStored';
import { fromLocalDateTime, toLocalDateTime } from '../../../../ui/zonedTime';

const localDateTime = object({ date: string(), time: string() });
const formSchema = object({
  question: string(),
  description: string(),
  options: pipe(array(object({ id: number(), text: string(), description: optional(string()), link: optional(string()), picture: optional(string()) })), readonly()),
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
  invitedCount: string()
});

/** A poll as its owner types it: numbers and dates as text, so that what is half typed can be kept as it is (JSON). */
export type PollForm = Readonly<InferOutput<typeof formSchema>>;

export const pollFormat = defineStored({ name: 'draft of a poll', version: 1, schema: formSchema });

export function toForm(poll: PollDraft, timeZone: string): PollForm {
  return {
    question: poll.question,
    description: poll.description,
    options: poll.options,
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
    invitedCount: poll.invitedCount === null ? '' : String(poll.invitedCount)
  };
}

/** What is typed, as it would be stored; a number that cannot be read becomes `NaN`, which validation names. */
export function fromForm(form: PollForm, timeZone: string): PollDraft {
  return {
    question: form.question.trim(),
    description: form.description.trim(),
    options: form.options.map(trimOption),
    minChoices: form.isMultiple ? toNumber(form.minChoices) : 1,
    maxChoices: form.isMultiple ? toNumber(form.maxChoices) : 1,
    opensAt: form.opensAt && fromLocalDateTime(form.opensAt, timeZone),
    closesAt: form.closesAt && fromLocalDateTime(form.closesAt, timeZone),
    mayChangeVote: form.mayChangeVote,
    resultVisibility: form.resultVisibility,
    optionOrder: form.optionOrder,
    confidential: form.confidential,
    minimumGroupSize: toNumber(form.minimumGroupSize),
    invitedCount: form.invitedCount.trim() === '' ? null : toNumber(form.invitedCount)
  };
}

/** The fields in which two drafts differ. */
export function changedFields(one: PollDraft, other: PollDraft): readonly (keyof PollDraft)[] {
  const fields: readonly (keyof PollDraft)[] = [
    'question', 'description', 'options', 'minChoices', 'maxChoices', 'opensAt', 'closesAt', 'mayChangeVote',
    'resultVisibility', 'optionOrder', 'confidential', 'minimumGroupSize', 'invitedCount'
  ];
  return fields.filter((field) => JSON.stringify(comparable(one[field])) !== JSON.stringify(comparable(other[field])));
}

/** Options whose empty parts are left out are the same as those whose parts are empty. */
function comparable(value: PollDraft[keyof PollDraft]): unknown {
  return Array.isArray(value) ? (value as readonly PollOption[]).map(trimOption) : value;
}

function trimOption({ id, text, description, link, picture }: PollOption): PollOption {
  return {
    id,
    text: text.trim(),
    ...(description?.trim() ? { description: description.trim() } : {}),
    ...(link?.trim() ? { link: link.trim() } : {}),
    ...(picture?.trim() ? { picture: picture.trim() } : {})
  };
}

function toNumber(text: string): number {
  return text.trim() === '' ? NaN : Number(text.replace(/\s/g, ''));
}
