import type { Poll, PollDraft, PollOption } from '../../../../domain/polls/Poll';
import { newClientKey } from '../../../../shell/outbox/clientKey';
import type { LocalDateTime } from '../../../../ui/zonedTime';
import { fromLocalDateTime, toLocalDateTime } from '../../../../ui/zonedTime';

/** A poll as its owner types it: numbers and dates as text, so that what is half typed can be kept as it is (JSON). */
export interface PollForm extends Pick<PollDraft, 'question' | 'description' | 'options' | 'mayChangeVote' | 'resultVisibility' | 'optionOrder' | 'confidential'> {
  readonly isMultiple: boolean;
  readonly minChoices: string;
  readonly maxChoices: string;
  readonly opensAt: LocalDateTime | null;
  readonly closesAt: LocalDateTime | null;
  readonly minimumGroupSize: string;
  readonly invitedCount: string;
  /** Of the version that was open when typing began: a later one is a conflict. Empty for a new poll. */
  readonly etag: string;
  /** Sent with a new poll: stored once, however often it is sent. */
  readonly clientKey: string;
}

export function toForm(poll: PollDraft & Partial<Pick<Poll, 'etag'>>, timeZone: string): PollForm {
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
    invitedCount: poll.invitedCount === null ? '' : String(poll.invitedCount),
    etag: poll.etag ?? '',
    clientKey: newClientKey()
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
