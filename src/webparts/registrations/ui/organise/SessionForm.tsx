import * as React from 'react';
import type { SessionDraft } from '../../../../domain/registrations/Session';
import { sessionFaults } from '../../../../domain/registrations/sessionFaults';
import { DateField } from '../../../../shell/editor/DateField';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import type { EditorFields, SaveContext, Version } from '../../../../shell/editor/editorTypes';
import { Field } from '../../../../shell/editor/Field';
import { nextId, rowField, withRow } from '../../../../shell/editor/rows';
import { RowsField } from '../../../../shell/editor/RowsField';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { Check, ChoiceList } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import { organiseWords } from '../../organiseStrings';
import { registrationWords } from '../../strings';
import type { SessionFormValues } from './sessionValues';
import { daysOf, MODES, seriesOf, sessionForm, sessionOf } from './sessionValues';
import { useReadAgain } from './organiseQueries';

interface SessionFormProps {
  /** Names the draft. */
  readonly thing: string;
  readonly title: string;
  /** `series`: new ones; `draft`: one that is not published; `change`: a published one, with a reason. */
  readonly kind: 'series' | 'draft' | 'change';
  readonly initial: Version<SessionFormValues>;
  /** Somebody registered: how places are given does not change any more. */
  readonly isModeLocked?: boolean;
  save(sessions: readonly SessionDraft[], reason: string, context: SaveContext): Promise<unknown>;
  latest?(): Promise<Version<SessionFormValues>>;
  remove?(): Promise<void>;
  onClose(): void;
}

const MOMENTS = ['opensAt', 'closesAt', 'cancelUntil'] as const;
const NUMBERS = ['capacity', 'waitingSize', 'answerHours', 'lastHours'] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** Sessions one by one or as a series, and the rules by which their places are given. */
export function SessionForm({ thing, title, kind, initial, isModeLocked = false, save, latest, remove, onClose }: SessionFormProps): React.ReactElement {
  const words = useWords(organiseWords).session;
  const { modes } = useWords(registrationWords);
  const { formats } = usePage();
  const readAgain = useReadAgain();
  const show = (part: keyof SessionFormValues) => (form: SessionFormValues): string => {
    const value = form[part];
    if (value && typeof value === 'object' && 'date' in value) return `${value.date} ${value.time}`;
    return Array.isArray(value) ? value.map((each) => (typeof each === 'object' ? `${each.direction} ${each.places}` : (words.days[each - 1] ?? ''))).join(', ') : String(value ?? '');
  };
  const field = (part: keyof SessionFormValues & keyof typeof words.fields): EditorFields<SessionFormValues>[string] => ({ label: words.fields[part], parts: [part], show: show(part) });
  const editor = useEditor<SessionFormValues, unknown>({
    draft: { thing, format: sessionForm },
    initial,
    fields: Object.fromEntries((Object.keys(words.fields) as (keyof typeof words.fields)[]).map((part) => [part, field(part)])),
    check: (form) => {
      const session = sessionOf(form, formats.timeZone);
      const own = {
        startsAt: form.startsAt ? undefined : { text: words.noStart },
        endsAt: form.endsAt ? undefined : { text: words.noEnd },
        reason: kind === 'change' && form.reason.trim() === '' ? { text: words.noReason } : undefined
      };
      return session ? { ...own, ...Object.fromEntries(Object.entries(sessionFaults(session)).map(([name, fault]) => [name, { text: words.faults[fault] }])) } : own;
    },
    save: async (form, context) => {
      const one = sessionOf(form, formats.timeZone);
      return save(kind === 'series' ? seriesOf(form, formats.timeZone) : one ? [one] : [], form.reason.trim(), context);
    },
    ...(latest ? { latest } : {}),
    ...(remove ? { remove } : {}),
    onSaved: () => {
      void readAgain();
      onClose();
    },
    onRemoved: () => {
      void readAgain();
      onClose();
    }
  });
  return (
    <EditorPanel editor={editor} title={title} buttons={[{ intent: 'save', label: kind === 'series' ? words.add : kind === 'change' ? words.change : words.save }]} onClose={onClose}>
      {(form) => {
        const count = daysOf(form).length;
        return (
          <>
            {kind === 'change' && (
              <Field name="reason" hint={words.hints.reason} isRequired>
                <TextBox multiline rows={2} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
              </Field>
            )}
            <Field name="title" hint={words.hints.title}>
              <TextBox dir="auto" maxLength={255} value={form.title} onChange={(text) => editor.change({ title: text })} />
            </Field>
            <DateField name="startsAt" defaultTime="09:00" value={form.startsAt} onChange={(startsAt) => editor.change({ startsAt, endsAt: form.endsAt ?? (startsAt && { ...startsAt, time: '12:00' }) })} />
            <DateField name="endsAt" defaultTime="12:00" value={form.endsAt} onChange={(endsAt) => editor.change({ endsAt })} />
            {kind === 'series' && (
              <>
                <Field name="weekdays" isGroup hint={words.hints.weekdays}>
                  {WEEKDAYS.map((day) => (
                    <Check key={day} text={words.days[day - 1] ?? ''} isChecked={form.weekdays.includes(day)} onChange={(isChosen) => editor.change({ weekdays: WEEKDAYS.filter((each) => (each === day ? isChosen : form.weekdays.includes(each))) })} />
                  ))}
                </Field>
                {form.weekdays.length > 0 && (
                  <Field name="until">
                    <TextBox type="date" value={form.until} onChange={(until) => editor.change({ until })} />
                  </Field>
                )}
                {count > 1 && <p role="status">{words.series(count, formats.number(count))}</p>}
              </>
            )}
            <Field name="place" hint={words.hints.place}>
              <TextBox dir="auto" maxLength={255} value={form.place} onChange={(place) => editor.change({ place })} />
            </Field>
            <Field name="link">
              <TextBox type="url" maxLength={500} value={form.link} onChange={(link) => editor.change({ link })} />
            </Field>
            <Field name="mode" isGroup lock={isModeLocked ? words.modeLocked : undefined}>
              <ChoiceList name="mode" isDisabled={isModeLocked} choices={MODES.map((key) => ({ key, text: words.modes[key], hint: modes[key] }))} selected={form.mode} onChange={(mode) => editor.change({ mode })} />
            </Field>
            {NUMBERS.map((each) => (
              <Field key={each} name={each} hint={each === 'answerHours' ? undefined : words.hints[each]}>
                <TextBox inputMode="numeric" value={form[each]} onChange={(text) => editor.change({ [each]: text })} />
              </Field>
            ))}
            {MOMENTS.map((each) => (
              <DateField key={each} name={each} hint={words.hints[each]} defaultTime="09:00" value={form[each]} onChange={(moment) => editor.change({ [each]: moment })} />
            ))}
            <RowsField
              name="reserves"
              hint={words.hints.reserves}
              rows={form.reserves}
              addLabel={words.addReserve}
              most={10}
              keyOf={({ id }) => String(id)}
              faultOf={({ id }) => rowField('reserves', id)}
              nameOf={(_, index) => words.reserve(formats.number(index + 1))}
              onAdd={() => editor.change({ reserves: [...form.reserves, { id: nextId(form.reserves), direction: '', places: '', until: '' }] })}
              onRemove={(index) => editor.change({ reserves: form.reserves.filter((_, each) => each !== index) })}
            >
              {(reserve) => {
                const change = (changes: Partial<typeof reserve>): void => editor.change({ reserves: [...withRow(form.reserves, reserve.id, changes)] });
                return (
                  <>
                    <TextBox label={words.direction} dir="auto" value={reserve.direction} onChange={(direction) => change({ direction })} />
                    <TextBox label={words.places} inputMode="numeric" value={reserve.places} onChange={(places) => change({ places })} />
                    <TextBox label={words.reserveUntil} type="date" value={reserve.until} onChange={(until) => change({ until })} />
                  </>
                );
              }}
            </RowsField>
            <Field name="agreement" isGroup>
              <Check text={words.agreement} isChecked={form.agreement} onChange={(agreement) => editor.change({ agreement })} />
            </Field>
          </>
        );
      }}
    </EditorPanel>
  );
}
