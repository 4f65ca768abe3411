import * as React from 'react';
import type { RuleRow } from '../../../../data/tariffs/changes/changeTables';
import type { TariffOwner } from '../../../../data/tariffs/owner/TariffOwner';
import { dayOf, readDay } from '../../../../domain/calendar/calendarDay';
import type { LawRow } from '../../../../domain/tariffs/law/LawRow';
import { lawRules } from '../../../../domain/tariffs/law/LawRow';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import type { TextForm } from '../owner/rowForm';
import { textDraft, textFields, useRowEditor } from '../owner/rowForm';
import { lawWords } from './lawStrings';
import { ruleWords } from './ruleStrings';

const keys = ['rule', 'from', 'until', 'source', 'read', 'reviewBy', 'checkedBy', 'open', 'voteBefore', 'clearDays', 'exempts'] as const;
type Key = (typeof keys)[number];
type Typed = TextForm<Key>;
const format = textDraft('rule', keys);
const questions = ['beginning', 'exemptsDecisions', 'fiscalDay', 'notice'] as const;
const MOST_CLEAR = 30;
/** `10-01` for `01/10`, in a year that has all days; null for what is no day. */
const monthDay = (typed: string): string | null => {
  const [, day = '', month = ''] = /^(\d{1,2})[/.](\d{1,2})$/.exec(typed.trim()) ?? [];
  const read = day === '' ? null : readDay(`2024-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return read?.slice(5) ?? null;
};
const clearDaysIn = (typed: string): number | null => (/^\d{1,2}$/.test(typed.trim()) && Number(typed) > 0 && Number(typed) <= MOST_CLEAR ? Number(typed) : null);

export type CityRule = RuleRow & { readonly id: number };

/** A rule as the form begins with it. */
export function typedRule({ rule, from, until, source, read, reviewBy, checkedBy, open, voteBefore, clearDays, exemptsDecisions }: LawRow): Typed {
  const [month = '', day = ''] = (voteBefore ?? '').split('-');
  return { rule, from, until: until ?? '', source, read, reviewBy, checkedBy: checkedBy ?? '', open: open ?? '', voteBefore: voteBefore ? `${day}/${month}` : '', clearDays: clearDays === undefined ? '' : String(clearDays), exempts: exemptsDecisions === false ? 'no' : 'yes' };
}

interface RuleFormProps {
  /** 0: a new one. */
  readonly id: number;
  readonly owner: TariffOwner;
  /** Those of the city. */
  readonly rows: readonly CityRule[];
  /** What a new one begins with. */
  readonly from: LawRow | undefined;
  onClose(): void;
}

/** A rule of law as the city keeps it: its days, its text, when that was read, who checked it and when it is read again. */
export function RuleForm({ id, owner, rows, from, onClose }: RuleFormProps): React.ReactElement {
  const words = useWords(lawWords);
  const names = useWords(ruleWords);
  const editor = useRowEditor<RuleRow, Typed>({
    table: owner.rules, kind: from ? `rule-${from.rule}-${from.from}` : 'rule', id, format, onClose,
    blank: from ? typedRule(from) : { rule: 'enforceable', from: '', until: '', source: '', read: '', reviewBy: '', checkedBy: '', open: '', voteBefore: '', clearDays: '', exempts: 'yes' },
    fields: textFields(keys, words.fields, {
      rule: (rule) => names.names[lawRules.find((each) => each === rule) ?? 'enforceable'],
      open: (open) => {
        const question = questions.find((each) => each === open);
        return question ? names.open[question] : words.openNone;
      },
      exempts: (exempts) => words.exemptsChoices[exempts === 'no' ? 'no' : 'yes']
    }),
    read: (row) => typedRule({ ...row.params, rule: lawRules.find((each) => each === row.rule) ?? 'enforceable', from: row.from, until: row.until, source: row.source, read: row.read, reviewBy: row.reviewBy, checkedBy: row.checkedBy, open: questions.find((each) => each === row.open) ?? null }),
    write: (form) => ({
      rule: form.rule,
      from: readDay(form.from) ?? dayOf(1000, 1, 1),
      until: readDay(form.until),
      source: form.source.trim(),
      read: readDay(form.read) ?? dayOf(1000, 1, 1),
      reviewBy: readDay(form.reviewBy) ?? dayOf(1000, 1, 1),
      checkedBy: form.checkedBy.trim(),
      open: form.open,
      params: {
        ...(form.rule === 'fiscalDay' ? { voteBefore: monthDay(form.voteBefore) ?? undefined } : {}),
        ...(form.rule === 'notice' ? { clearDays: clearDaysIn(form.clearDays) ?? undefined } : {}),
        ...(form.rule === 'transmission' ? { exemptsDecisions: form.exempts !== 'no' } : {})
      }
    }),
    check: (form) => {
      const isDay = (typed: string): boolean => readDay(typed) !== null;
      const overlaps = rows.some((row) => row.id !== id && row.rule === form.rule && row.from <= (form.until || '9999-12-31') && (row.until ?? '9999-12-31') >= form.from);
      return {
        from: !isDay(form.from) ? { text: words.faults.day } : overlaps ? { text: words.faults.overlap } : undefined,
        until: form.until === '' ? undefined : !isDay(form.until) ? { text: words.faults.day } : form.until < form.from ? { text: words.faults.order, isUrgent: true } : undefined,
        source: form.source.trim() === '' ? { text: words.faults.source } : undefined,
        read: isDay(form.read) ? undefined : { text: words.faults.day },
        reviewBy: !isDay(form.reviewBy) ? { text: words.faults.day } : form.reviewBy <= form.read ? { text: words.faults.review } : undefined,
        voteBefore: form.rule === 'fiscalDay' && monthDay(form.voteBefore) === null ? { text: words.faults.monthDay } : undefined,
        clearDays: form.rule === 'notice' && clearDaysIn(form.clearDays) === null ? { text: words.faults.clearDays } : undefined
      };
    }
  });
  return (
    <EditorPanel editor={editor} title={words.titles.rule} onClose={onClose}>
      {(form) => (
        <>
          <Field name="rule" hint={words.hints.rule}>
            <SelectField selected={form.rule} options={lawRules.map((key) => ({ key, text: names.names[key] }))} onChange={(rule) => editor.change({ rule })} />
          </Field>
          <Field name="from" isRequired>
            <TextBox type="date" value={form.from} onChange={(typed) => editor.change({ from: typed })} />
          </Field>
          <Field name="until" hint={words.hints.until}>
            <TextBox type="date" value={form.until} onChange={(until) => editor.change({ until })} />
          </Field>
          <Field name="source" hint={words.hints.source} isRequired>
            <TextBox multiline rows={3} maxLength={2000} value={form.source} onChange={(source) => editor.change({ source })} />
          </Field>
          {form.rule === 'fiscalDay' && (
            <Field name="voteBefore" hint={words.hints.voteBefore} isRequired>
              <TextBox maxLength={5} value={form.voteBefore} onChange={(voteBefore) => editor.change({ voteBefore })} />
            </Field>
          )}
          {form.rule === 'notice' && (
            <Field name="clearDays" isRequired>
              <TextBox inputMode="numeric" maxLength={2} value={form.clearDays} onChange={(clearDays) => editor.change({ clearDays })} />
            </Field>
          )}
          {form.rule === 'transmission' && (
            <Field name="exempts">
              <SelectField selected={form.exempts} options={(['yes', 'no'] as const).map((key) => ({ key, text: words.exemptsChoices[key] }))} onChange={(exempts) => editor.change({ exempts })} />
            </Field>
          )}
          <Field name="read" isRequired>
            <TextBox type="date" value={form.read} onChange={(read) => editor.change({ read })} />
          </Field>
          <Field name="reviewBy" isRequired>
            <TextBox type="date" value={form.reviewBy} onChange={(reviewBy) => editor.change({ reviewBy })} />
          </Field>
          <Field name="checkedBy">
            <TextBox maxLength={120} value={form.checkedBy} onChange={(checkedBy) => editor.change({ checkedBy })} />
          </Field>
          <Field name="open">
            <SelectField selected={form.open} options={[{ key: '', text: words.openNone }, ...questions.map((key) => ({ key, text: names.open[key] }))]} onChange={(open) => editor.change({ open })} />
          </Field>
        </>
      )}
    </EditorPanel>
  );
}
