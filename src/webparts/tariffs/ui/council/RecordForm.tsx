import * as React from 'react';
import { object, picklist, string } from 'valibot';
import type { RegisteredAct } from '../../../../data/tariffs/ActRegister';
import { safeAddress } from '../../../../domain/address/safeAddress';
import { readDay } from '../../../../domain/calendar/calendarDay';
import { defineStored } from '../../../../domain/stored/defineStored';
import type { RecordFault, RecordKind } from '../../../../domain/tariffs/acts/actRules';
import { kindsOf, nextKind, recordFaults, recordKinds } from '../../../../domain/tariffs/acts/actRules';
import { EditorForm } from '../../../../shell/editor/EditorForm';
import type { Fault } from '../../../../shell/editor/editorTypes';
import { Field } from '../../../../shell/editor/Field';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { tariffKeys, useTariffServices } from '../queries';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import { AnnulmentEffect } from './AnnulmentEffect';
import { councilWords } from './councilStrings';

const format = defineStored({ name: 'record of an act', version: 1, schema: object({ kind: picklist(recordKinds), day: string(), address: string(), evidence: string() }) });

interface NewRecord {
  readonly kind: RecordKind;
  readonly day: string;
  readonly address: string;
  readonly evidence: string;
}

/** As the list takes it. */
const MOST_EVIDENCE = 2000;
/** What waits for the first try; all others cannot be made right by typing on, and are said at once. */
const PATIENT: readonly RecordFault['why'][] = ['noDay', 'noAddress', 'noEvidence', 'noJudgment'];

interface RecordFormProps {
  readonly act: RegisteredAct;
  onSaved(said: string): void;
}

/** What became of an act: voted, published, transmitted, received, annulled. */
export function RecordForm({ act, onSaved }: RecordFormProps): React.ReactElement {
  const words = useWords(councilWords);
  const { record: said } = words;
  const { formats } = usePage();
  const { day: dayText } = useTariffFormats();
  const services = useTariffServices();
  const queries = useQueryClient();
  const today = useToday();
  const initial = React.useRef<NewRecord>({ kind: nextKind(act), day: '', address: '', evidence: '' });
  const check = ({ kind, day, address, evidence }: NewRecord): Readonly<Record<string, Fault | undefined>> => {
    const found = recordFaults(act, { kind, day: readDay(day), address, evidence }, today).map(({ field, why }): readonly [string, Fault] => [field, { text: said.faults[why], isUrgent: !PATIENT.includes(why) }]);
    return {
      ...(kind === 'published' && address.trim() !== '' && safeAddress(address.trim()) === undefined ? { address: { text: said.badAddress } } : {}),
      ...(evidence.length > MOST_EVIDENCE ? { evidence: { text: said.tooLong(formats.number(MOST_EVIDENCE)), isUrgent: true } } : {}),
      ...Object.fromEntries(found)
    };
  };
  const editor = useEditor<NewRecord, NewRecord>({
    draft: { thing: `tariff-act-${act.id}-record`, format },
    initial: { form: initial.current, etag: '' },
    fields: React.useMemo(() => {
      const field = (part: keyof NewRecord, label: string) => ({ label, parts: [part], show: (form: NewRecord) => form[part] });
      return { kind: field('kind', said.kind), day: field('day', said.day), address: field('address', said.address), evidence: field('evidence', said.evidence) };
    }, [said]),
    check,
    confirm: (_, { kind }) => (kind === 'annulled' ? said.confirm : undefined),
    save: async (form, { clientKey }) => {
      const day = readDay(form.day);
      if (day === null) throw new RangeError('checked before');
      const writer = await services.writer(formats.timeZone);
      await writer.addRecord({ act: act.id, kind: form.kind, day, address: form.kind === 'published' ? form.address.trim() : '', evidence: form.evidence.trim() }, clientKey);
      // The next record is typed over what this one made of the act, not under it while it is read again.
      await queries.invalidateQueries([...tariffKeys.all]);
      return form;
    },
    said: { saved: () => '' },
    onSaved: ({ kind, day }) => {
      onSaved(said.saved(words.act.recordKinds[kind], dayText(readDay(day) ?? today)));
    }
  });
  return (
    <EditorForm editor={editor} label={said.title} buttons={[{ intent: 'save', label: said.save }]}>
      {(form) => (
        <>
          <Field name="kind" isRequired>
            <SelectField options={kindsOf(act).map((key) => ({ key, text: words.act.recordKinds[key] }))} selected={form.kind} onChange={(key) => editor.change({ kind: recordKinds.find((each) => each === key) ?? form.kind })} />
          </Field>
          {form.kind === 'annulled' && act.annulledOn === null && <AnnulmentEffect act={act} today={today} />}
          <Field name="day" isRequired>
            <TextBox type="date" value={form.day} onChange={(day) => editor.change({ day })} />
          </Field>
          {form.kind === 'published' && (
            <Field name="address" hint={said.addressHint} isRequired>
              <TextBox type="url" value={form.address} onChange={(address) => editor.change({ address })} />
            </Field>
          )}
          <Field name="evidence" hint={said.evidenceHints[form.kind] || undefined} isRequired={form.kind === 'receipt' || form.kind === 'annulled'}>
            <TextBox multiline rows={2} dir="auto" value={form.evidence} onChange={(evidence) => editor.change({ evidence })} />
          </Field>
        </>
      )}
    </EditorForm>
  );
}
