import { array, number, object, string } from 'valibot';
import * as React from 'react';
import type { SettingRow } from '../../../../data/tariffs/tariffTables';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { defineStored } from '../../../../domain/stored/defineStored';
import { dueDays, isSlug, slugOf } from '../../../../domain/tariffs/settings';
import { settingName } from '../../../../domain/tariffs/settingName';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import type { Fault } from '../../../../shell/editor/editorTypes';
import { Field } from '../../../../shell/editor/Field';
import { nextId, rowField, withRow } from '../../../../shell/editor/rows';
import { RowsField } from '../../../../shell/editor/RowsField';
import { usePage, useWords } from '../../../../shell/Page';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { useTariffFormats } from '../tariffFormats';
import { GroupSelect } from './GroupSelect';
import { groupIn, groupText } from './groupText';
import { ownerWords } from './ownerStrings';
import { useRowEditor } from './rowForm';
import type { SettingFormProps } from './settingRows';
import { closedIn, ofKind } from './settingRows';

interface TypedStep {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly delay: string;
  readonly group: string;
}
interface Typed {
  readonly direction: string;
  readonly steps: readonly TypedStep[];
}

const format = defineStored({ name: 'draft of chain', version: 1, schema: object({ direction: string(), steps: array(object({ id: number(), key: string(), name: string(), delay: string(), group: string() })) }) });
const MOST_STEPS = 12;
const MOST_DAYS = 60;
const folderOf = ({ key, name }: TypedStep): string => key.trim() || slugOf(name);
const daysIn = ({ delay }: TypedStep): number | null => (/^\d{1,2}$/.test(delay.trim()) && Number(delay) <= MOST_DAYS ? Number(delay) : null);

/** The steps that files of a direction go through, each with its group, its delay and the day that this makes. */
export function ChainForm({ id, owner, settings, groups, today, onClose }: SettingFormProps & { readonly today: CalendarDay }): React.ReactElement {
  const words = useWords(ownerWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  const chains = ofKind(settings, 'chain').filter((row) => row.id !== id);
  const directions = [{ key: '', text: words.others }, ...ofKind(settings, 'direction').map(({ key, title }) => ({ key: settingName(key), text: title }))];
  const nameOf = (direction: string): string => directions.find(({ key }) => key === direction)?.text ?? words.unknownDirection(direction);
  const free = directions.filter(({ key }) => !chains.some((row) => settingName(row.key) === key));
  const faultOf = (step: TypedStep, steps: readonly TypedStep[]): Fault | undefined => {
    const folder = folderOf(step);
    if (step.name.trim() === '') return { text: words.faults.stepName };
    if (!isSlug(folder)) return { text: words.faults.slug, isUrgent: true };
    if (steps.some((each) => each.id !== step.id && folderOf(each) === folder)) return { text: words.faults.stepDouble(folder), isUrgent: true };
    const group = groupIn(step.group);
    const elsewhere = chains.flatMap((row) => (row.content.steps ?? []).filter((each) => each.key === folder && each.group?.id !== group?.id).map((each) => ({ row, group: each.group })))[0];
    if (elsewhere) return { text: words.faults.stepElsewhere(folder, elsewhere.group?.name ?? words.noGroup, nameOf(settingName(elsewhere.row.key))) };
    return daysIn(step) === null ? { text: words.faults.delay } : undefined;
  };
  const editor = useRowEditor<SettingRow, Typed>({
    table: owner.settings, kind: 'chain', id, format, double: words.faults.chainDouble, onClose,
    blank: { direction: free[0]?.key ?? '', steps: [] },
    fields: {
      direction: { label: words.fields.direction, parts: ['direction'], show: (form) => nameOf(form.direction) },
      steps: { label: words.fields.steps, parts: ['steps'], show: ({ steps }) => steps.map((step) => `${words.step(step.name, daysIn(step) ?? 0, step.delay)} — ${groupIn(step.group)?.name ?? words.noGroup}`).join('\n') }
    },
    read: ({ key, content }) => ({ direction: settingName(key), steps: (content.steps ?? []).map((step, index) => ({ id: index + 1, key: step.key, name: step.name, delay: String(step.delay), group: groupText(step.group) })) }),
    write: (form) => ({ title: nameOf(form.direction), kind: 'chain', key: `chain:${form.direction}`, content: { steps: form.steps.map((step) => ({ key: folderOf(step), name: step.name.trim(), delay: daysIn(step) ?? 0, group: groupIn(step.group) })) } }),
    check: (form) => ({
      direction: chains.some(({ key }) => settingName(key) === form.direction) ? { text: words.faults.chainDouble, isUrgent: true } : undefined,
      steps: form.steps.length === 0 ? { text: words.faults.steps } : undefined,
      ...Object.fromEntries(form.steps.map((step) => [rowField('steps', step.id), faultOf(step, form.steps)]))
    })
  });
  return (
    <EditorPanel editor={editor} title={words.titles.chain} removeText={words.remove} onClose={onClose}>
      {(form) => {
        const change = (stepId: number, changes: Partial<TypedStep>): void => editor.change({ steps: withRow(form.steps, stepId, changes) });
        const due = dueDays(form.steps.map((step) => daysIn(step) ?? 0), today, closedIn(settings));
        return (
          <>
            <Field name="direction" isRequired>
              <SelectField selected={form.direction} options={directions} onChange={(direction) => editor.change({ direction })} />
            </Field>
            <RowsField
              name="steps"
              hint={words.hints.steps}
              rows={form.steps}
              addLabel={words.addStep}
              most={MOST_STEPS}
              keyOf={(step) => String(step.id)}
              faultOf={(step) => rowField('steps', step.id)}
              nameOf={(_, index) => words.stepNo(formats.number(index + 1))}
              onAdd={() => editor.change({ steps: [...form.steps, { id: nextId(form.steps), key: '', name: '', delay: '5', group: '' }] })}
              onRemove={(index) => editor.change({ steps: form.steps.filter((_, at) => at !== index) })}
            >
              {(step, index, fault) => (
                <>
                  <TextBox label={words.fields.stepName} required maxLength={80} value={step.name} errorMessage={fault} onChange={(name) => change(step.id, { name })} />
                  <TextBox label={words.fields.stepFolder} description={words.hints.stepFolder} maxLength={40} placeholder={slugOf(step.name)} value={step.key} onChange={(key) => change(step.id, { key })} />
                  <TextBox label={words.fields.delay} inputMode="numeric" maxLength={2} value={step.delay} description={due[index] && words.due(day(due[index] ?? today))} onChange={(delay) => change(step.id, { delay })} />
                  <GroupSelect label={words.fields.stepGroup} value={step.group} groups={groups} onChange={(group) => change(step.id, { group })} />
                </>
              )}
            </RowsField>
          </>
        );
      }}
    </EditorPanel>
  );
}
