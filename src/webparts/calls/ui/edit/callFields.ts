import type { CallIssue } from '../../../../domain/calls/validateCall';
import type { EditorFields, Faults } from '../../../../shell/editor/editorTypes';
import { retentionSaid } from '../../../../shell/editor/retentionSaid';
import { rowField } from '../../../../shell/editor/rows';
import type { Formats } from '../../../../shell/Formats';
import { fromLocalDateTime } from '../../../../ui/zonedTime';
import type { CallForm } from './CallForm';
import { mayAttachIn } from './CallForm';
import type { EditWords } from './editStrings';

/** The fields of a call with their labels, and their values in words. */
export function callFields(words: EditWords, formats: Formats): EditorFields<CallForm> {
  const text = words.fields;
  const yesNo = (value: boolean): string => (value ? words.yes : words.no);
  const date = (value: CallForm['opensAt']): string => {
    const moment = value && fromLocalDateTime(value, formats.timeZone);
    return moment ? formats.dateTime(moment) : value?.date ?? '';
  };
  return {
    text: { label: text.text, parts: ['passages', 'lastId'], show: ({ passages }) => text.textShown(passages.length, formats.number(passages.length)) },
    title: { label: text.title, parts: ['title'], show: ({ title }) => title },
    intro: { label: text.intro, parts: ['intro'], show: ({ intro }) => intro },
    audience: { label: text.audience, parts: ['audience'], show: ({ audience }) => audience },
    outcome: { label: text.outcome, parts: ['outcome'], show: ({ outcome }) => outcome },
    opensAt: { label: text.opensAt, parts: ['opensAt'], show: ({ opensAt }) => date(opensAt) },
    closesAt: { label: text.closesAt, parts: ['closesAt'], show: ({ closesAt }) => date(closesAt) },
    answersBy: { label: text.answersBy, parts: ['answersBy'], show: ({ answersBy }) => date(answersBy) },
    kinds: { label: text.kinds, parts: ['kinds'], show: ({ kinds }) => formats.list(kinds.map((kind) => text.kindNames[kind])) },
    names: { label: text.names, parts: ['names'], show: ({ names }) => text.nameChoices[names] },
    moderation: { label: text.moderation, parts: ['moderation'], show: ({ moderation }) => text.moderations[moderation] },
    mayReply: { label: text.mayReply, parts: ['mayReply'], show: ({ mayReply }) => yesNo(mayReply) },
    maySupport: { label: text.maySupport, parts: ['maySupport'], show: ({ maySupport }) => yesNo(maySupport) },
    mayEdit: { label: text.mayEdit, parts: ['mayEdit'], show: ({ mayEdit }) => yesNo(mayEdit) },
    mayAttach: { label: text.mayAttach, parts: ['mayAttach'], show: (form) => yesNo(mayAttachIn(form)) },
    answerers: { label: text.answerers, parts: ['answerers'], show: ({ answerers }) => answerers.map(({ name }) => name).join('\n') },
    bodies: { label: text.bodies, parts: ['bodies'], show: ({ bodies }) => bodies.map(({ name, dueAt }) => [name, date(dueAt)].filter(Boolean).join(' – ')).join('\n') },
    reasons: { label: text.reasons, parts: ['reasons'], show: ({ reasons }) => reasons.map((reason) => reason.text).join('\n') },
    reminder: { label: text.reminder, parts: ['reminder'], show: ({ reminder }) => reminder },
    retentionMonths: { label: text.retention, parts: ['retentionMonths'], show: ({ retentionMonths }) => retentionSaid(retentionMonths, text, formats) }
  };
}

/** Names the day until which a body's opinion is expected, among the editor's faults. */
export function bodyDueField(id: number): string {
  return `${rowField('bodies', id)}.dueAt`;
}

/** What typing on does not make right. */
const URGENT: readonly CallIssue['code'][] = ['tooLong', 'tooMany', 'duplicate', 'notAllowed'];

/** The sentences beside the fields. */
export function callFaults(issues: readonly CallIssue[], form: CallForm, words: EditWords, formats: Formats): Faults {
  const faults: Record<string, Faults[string]> = {};
  for (const { field, about, code, limit } of issues) {
    const name = about === undefined ? field : field === 'bodies' && code === 'beforeOpening' ? bodyDueField(about) : rowField(field, about);
    faults[name] ??= { text: words.issues[code](limit === undefined ? '' : formats.number(limit)), isUrgent: URGENT.includes(code) };
  }
  const half = (name: string, value: CallForm['opensAt']): void => {
    if (value && !fromLocalDateTime(value, formats.timeZone)) faults[name] = { text: words.noDate };
  };
  half('opensAt', form.opensAt);
  half('closesAt', form.closesAt);
  half('answersBy', form.answersBy);
  form.bodies.forEach(({ id, dueAt }) => half(bodyDueField(id), dueAt));
  return faults;
}
