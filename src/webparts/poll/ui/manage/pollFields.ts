import type { PollOption } from '../../../../domain/polls/Poll';
import type { OptionPart, PollIssue } from '../../../../domain/polls/validatePoll';
import type { EditorFields, Faults } from '../../../../shell/editor/editorTypes';
import type { Formats } from '../../../../shell/Formats';
import { fromLocalDateTime } from '../../../../ui/zonedTime';
import type { PollForm } from './PollForm';
import type { KindFormWords } from './kindStrings';
import type { ManageWords } from './strings';

/** Names the field of an answer, or of a part of it. */
export function optionField(optionId: number, part?: OptionPart): string {
  return ['options', optionId, part].filter((name) => name !== undefined).join('.');
}

/** Names one of several questions. */
export function questionField(questionId: number): string {
  return `questions.${questionId}`;
}

/** The fields of a poll with their labels, and their values in words. */
export function pollFields({ form: words, conflict }: ManageWords, kindWords: KindFormWords, formats: Formats): EditorFields<PollForm> {
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
    kind: { label: kindWords.kind, parts: ['kind'], show: ({ kind }) => kindWords.kinds[kind] },
    options: { label: words.options, parts: ['options', 'grades', 'dates'], show: answersShown },
    questions: { label: kindWords.questions, parts: ['questions'], show: ({ kind, questions }) => (kind === 'questions' ? questions.map(({ text, isText, options }) => [text, ...(isText ? [kindWords.isText] : options.map(optionShown))].join('\n')).join('\n') : '') },
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
  for (const { field, optionId, questionId, part, code, limit } of issues) {
    const name = questionId !== undefined ? questionField(questionId) : optionId === undefined ? field : optionField(optionId, part);
    faults[name] ??= { text: words.issues[code](limit === undefined ? '' : formats.number(limit)), isUrgent: URGENT.includes(code) };
  }
  return faults;
}

function answersShown({ kind, options, grades, dates }: PollForm): string {
  if (kind === 'dates') return dates.map(({ date, from, to, details }) => [date, [from, to].filter(Boolean).join('–'), details].filter(Boolean).join(' ')).join('\n');
  if (kind === 'rating') return grades.map(optionShown).join('\n');
  return kind === 'choice' || kind === 'ranking' ? options.map(optionShown).join('\n') : '';
}

function optionShown({ text, description, link, picture, pictureText }: PollOption): string {
  return [text, description, link, picture, pictureText].filter(Boolean).join(' – ');
}
