import type { PollOption } from '../../../../domain/polls/Poll';
import type { OptionPart, PollIssue } from '../../../../domain/polls/validatePoll';
import type { EditorFields, Faults } from '../../../../shell/editor/editorTypes';
import type { Formats } from '../../../../shell/Formats';
import { fromLocalDateTime } from '../../../../ui/zonedTime';
import type { PollForm } from './PollForm';
import type { ManageWords } from './strings';

/** Names the field of an answer, or of a part of it. */
export function optionField(optionId: number, part?: OptionPart): string {
  return ['options', optionId, part].filter((name) => name !== undefined).join('.');
}

/** The fields of a poll with their labels, and their values in words. */
export function pollFields({ form: words, conflict }: ManageWords, formats: Formats): EditorFields<PollForm> {
  const yesNo = (value: boolean): string => (value ? conflict.yes : conflict.no);
  const date = (value: PollForm['opensAt']): string => {
    if (!value) return '';
    const moment = fromLocalDateTime(value, formats.timeZone);
    if (moment) return formats.dateTime(moment);
    // A day whose time is not typed yet.
    const noon = fromLocalDateTime({ date: value.date, time: '12:00' }, formats.timeZone);
    return noon ? formats.date(noon) : value.date;
  };
  return {
    question: { label: words.question, parts: ['question'], show: ({ question }) => question },
    description: { label: words.description, parts: ['description'], show: ({ description }) => description },
    options: { label: words.options, parts: ['options'], show: ({ options }) => options.map(optionShown).join('\n') },
    choices: {
      label: words.choices,
      parts: ['isMultiple', 'minChoices', 'maxChoices'],
      show: ({ isMultiple, minChoices, maxChoices }) => (isMultiple ? `${words.least} ${minChoices} – ${words.most} ${maxChoices}` : words.single)
    },
    opensAt: { label: words.opensAt, parts: ['opensAt'], show: ({ opensAt }) => date(opensAt) },
    closesAt: { label: words.closesAt, parts: ['closesAt'], show: ({ closesAt }) => date(closesAt) },
    confidential: { label: words.secrecy, parts: ['confidential'], show: ({ confidential }) => (confidential ? words.confidential : words.open) },
    minimumGroupSize: { label: words.minimum, parts: ['minimumGroupSize'], show: ({ minimumGroupSize }) => minimumGroupSize },
    resultVisibility: { label: words.visibility, parts: ['resultVisibility'], show: ({ resultVisibility }) => words.visibilities[resultVisibility] },
    mayChangeVote: { label: words.mayChange, parts: ['mayChangeVote'], show: ({ mayChangeVote }) => yesNo(mayChangeVote) },
    optionOrder: { label: words.order, parts: ['optionOrder'], show: ({ optionOrder }) => words.orders[optionOrder] },
    invitedCount: { label: words.invited, parts: ['invitedCount'], show: ({ invitedCount }) => invitedCount }
  };
}

/** What typing on does not make right. */
const URGENT: readonly PollIssue['code'][] = ['tooLong', 'tooMany', 'badLink'];

/** The sentences beside the fields. */
export function pollFaults(issues: readonly PollIssue[], words: ManageWords, formats: Formats): Faults {
  const faults: Record<string, Faults[string]> = {};
  for (const { field, optionId, part, code, limit } of issues) {
    const name = optionId === undefined ? field : optionField(optionId, part);
    faults[name] ??= { text: words.issues[code](limit === undefined ? '' : formats.number(limit)), isUrgent: URGENT.includes(code) };
  }
  return faults;
}

function optionShown({ text, description, link, picture }: PollOption): string {
  return [text, description, link, picture].filter(Boolean).join(' – ');
}
