import * as React from 'react';
import type { DelegationRow } from '../../../../data/tariffs/changes/changeTables';
import type { TariffOwner } from '../../../../data/tariffs/owner/TariffOwner';
import { readDay } from '../../../../domain/calendar/calendarDay';
import { readAmount } from '../../../../domain/tariffs/amount';
import { writePrice } from '../../../../domain/tariffs/file/typedPrice';
import { readPercent, writePercent } from '../../../../domain/tariffs/percent';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import type { Fault } from '../../../../shell/editor/editorTypes';
import { Field } from '../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextBox } from '../../../../ui/TextBox';
import { decimalSign } from '../files/useMoney';
import type { TextForm } from '../owner/rowForm';
import { textDraft, textFields, useRowEditor } from '../owner/rowForm';
import { lawWords } from './lawStrings';

const keys = ['title', 'from', 'until', 'families', 'floor', 'ceiling', 'mostAYear'] as const;
type Key = (typeof keys)[number];
const format = textDraft('delegation', keys);
const centsIn = (typed: string): number | null => {
  const reading = typed.trim() === '' ? null : readAmount(typed);
  return reading && 'cents' in reading ? reading.cents : null;
};
const linesIn = (typed: string): string[] => typed.split('\n').map((line) => line.trim()).filter((line) => line !== '');

interface DelegationFormProps {
  /** 0: a new one. */
  readonly id: number;
  readonly owner: TariffOwner;
  onClose(): void;
}

/** What the council lets the mayor decide: from when, until when, for which families, within which limits. */
export function DelegationForm({ id, owner, onClose }: DelegationFormProps): React.ReactElement {
  const words = useWords(lawWords);
  const { formats } = usePage();
  const euros = (cents: number | null): string => (cents === null ? '' : writePrice({ cents }, decimalSign(formats.culture), ''));
  const amountFault = (typed: string): Fault | undefined => {
    const reading = typed.trim() === '' ? null : readAmount(typed);
    return reading && 'fault' in reading ? { text: reading.fault === 'ambiguous' ? words.faults.ambiguous : words.faults.amount, isUrgent: true } : undefined;
  };
  const act = React.useRef(0);
  const editor = useRowEditor<DelegationRow, TextForm<Key>>({
    table: owner.delegations, kind: 'delegation', id, format, onClose,
    blank: { title: '', from: '', until: '', families: '', floor: '', ceiling: '', mostAYear: '' },
    fields: textFields(keys, words.fields),
    read: (row) => {
      act.current = row.act ?? 0;
      return { title: row.title, from: row.from, until: row.until ?? '', families: row.families.join('\n'), floor: euros(row.floor), ceiling: euros(row.ceiling), mostAYear: row.mostAYear === null ? '' : writePercent(row.mostAYear) };
    },
    write: (form) => {
      const from = readDay(form.from);
      if (from === null) throw new RangeError(form.from);
      return { title: form.title.trim(), from, until: readDay(form.until), families: linesIn(form.families), floor: centsIn(form.floor), ceiling: centsIn(form.ceiling), mostAYear: form.mostAYear.trim() === '' ? null : readPercent(form.mostAYear), act: act.current };
    },
    check: (form) => {
      const [floor, ceiling] = [centsIn(form.floor), centsIn(form.ceiling)];
      return {
        title: form.title.trim() === '' ? { text: words.faults.title } : undefined,
        from: readDay(form.from) === null ? { text: words.faults.day } : undefined,
        until: form.until !== '' && (readDay(form.until) === null ? { text: words.faults.day } : form.from !== '' && form.until < form.from) ? { text: readDay(form.until) === null ? words.faults.day : words.faults.order, isUrgent: true } : undefined,
        families: linesIn(form.families).length === 0 ? { text: words.faults.families } : undefined,
        floor: amountFault(form.floor),
        ceiling: amountFault(form.ceiling) ?? (floor !== null && ceiling !== null && floor > ceiling ? { text: words.faults.floorAbove, isUrgent: true } : undefined),
        mostAYear: form.mostAYear.trim() !== '' && readPercent(form.mostAYear) === null ? { text: words.faults.percent, isUrgent: true } : undefined
      };
    }
  });
  return (
    <EditorPanel editor={editor} title={words.titles.delegation} onClose={onClose}>
      {(form) => (
        <>
          <Field name="title" isRequired>
            <TextBox value={form.title} maxLength={255} onChange={(title) => editor.change({ title })} />
          </Field>
          <Field name="from" isRequired>
            <TextBox type="date" value={form.from} onChange={(from) => editor.change({ from })} />
          </Field>
          <Field name="until" hint={words.hints.untilDelegation}>
            <TextBox type="date" value={form.until} onChange={(until) => editor.change({ until })} />
          </Field>
          <Field name="families" hint={words.hints.families} isRequired>
            <TextBox multiline rows={3} maxLength={4000} value={form.families} onChange={(families) => editor.change({ families })} />
          </Field>
          <Field name="floor" hint={words.hints.limit}>
            <TextBox inputMode="decimal" value={form.floor} onChange={(floor) => editor.change({ floor })} />
          </Field>
          <Field name="ceiling" hint={words.hints.limit}>
            <TextBox inputMode="decimal" value={form.ceiling} onChange={(ceiling) => editor.change({ ceiling })} />
          </Field>
          <Field name="mostAYear" hint={words.hints.limit}>
            <TextBox inputMode="decimal" value={form.mostAYear} onChange={(mostAYear) => editor.change({ mostAYear })} />
          </Field>
          {[form.floor, form.ceiling, form.mostAYear].every((typed) => typed.trim() === '') && <MessageLine tone="warning">{words.withoutLimits}</MessageLine>}
        </>
      )}
    </EditorPanel>
  );
}
