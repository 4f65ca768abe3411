import { phases } from '../../../../domain/ideas/Campaign';
import type { CampaignIssue } from '../../../../domain/ideas/validateCampaign';
import type { EditorFields, Faults } from '../../../../shell/editor/editorTypes';
import type { Formats } from '../../../../shell/Formats';
import { fromLocalDateTime } from '../../../../ui/zonedTime';
import type { CampaignForm } from './CampaignForm';
import { halfDates } from './CampaignForm';
import type { EditWords } from './editStrings';

/** The fields of a campaign with their labels, and their values in words. */
export function campaignFields(words: EditWords, formats: Formats): EditorFields<CampaignForm> {
  const { fields, choices } = words;
  const yesNo = (value: boolean): string => (value ? words.yes : words.no);
  const date = (value: CampaignForm['collect']): string => {
    const moment = value && fromLocalDateTime(value, formats.timeZone);
    return moment ? formats.dateTime(moment) : (value?.date ?? '');
  };
  const starts = phases.map((phase) => [phase, { label: fields[phase], parts: [phase], show: (form: CampaignForm) => date(form[phase]) }] as const);
  return {
    ...Object.fromEntries(starts),
    question: { label: fields.question, parts: ['question'], show: ({ question }) => question },
    why: { label: fields.why, parts: ['why'], show: ({ why }) => why },
    outcome: { label: fields.outcome, parts: ['outcome'], show: ({ outcome }) => outcome },
    sponsor: { label: fields.sponsor, parts: ['sponsor'], show: ({ sponsor }) => sponsor },
    names: { label: fields.names, parts: ['names'], show: ({ names }) => choices.names[names] },
    moderation: { label: fields.moderation, parts: ['moderation'], show: ({ moderation }) => choices.moderation[moderation] },
    kind: { label: fields.kind, parts: ['kind', 'votes', 'most', 'from', 'countsHidden'], show: ({ kind }) => choices.kind[kind] },
    categories: { label: fields.categories, parts: ['categories'], show: ({ categories }) => categories },
    may: { label: fields.may, parts: ['mayComment', 'mayPicture'], show: ({ mayComment, mayPicture }) => [mayComment, mayPicture].map(yesNo).join(', ') }
  };
}

/** What typing on does not make right. */
const URGENT: readonly CampaignIssue['code'][] = ['tooLong', 'tooMany', 'duplicate'];

/** The sentences beside the fields. */
export function campaignFaults(issues: readonly CampaignIssue[], form: CampaignForm, words: EditWords, formats: Formats): Faults {
  const faults: Record<string, Faults[string]> = {};
  for (const { field, code, limit, phase } of issues) {
    const name = field === 'starts' ? (phase ?? 'decide') : field === 'vote' ? 'kind' : field;
    faults[name] ??= { text: words.issues[code](limit === undefined ? '' : formats.number(limit)), isUrgent: URGENT.includes(code) };
  }
  for (const phase of halfDates(form, formats.timeZone)) faults[phase] = { text: words.noDate };
  return faults;
}
