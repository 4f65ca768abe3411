import * as React from 'react';
import type { SettingRow } from '../../../../data/tariffs/tariffTables';
import { readDays } from '../../../../domain/tariffs/settings';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import { Field } from '../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../shell/Page';
import { TextBox } from '../../../../ui/TextBox';
import { ownerWords } from './ownerStrings';
import type { TextForm } from './rowForm';
import { textDraft, textFields, useRowEditor } from './rowForm';
import type { SettingFormProps } from './settingRows';

const days = textDraft('closed days', ['days']);

/** Days on which the city does not work, beside holidays. */
export function ClosedDaysForm({ id, owner, onClose }: SettingFormProps): React.ReactElement {
  const words = useWords(ownerWords);
  const { formats } = usePage();
  const editor = useRowEditor<SettingRow, TextForm<'days'>>({
    table: owner.settings, kind: 'closedDays', id, format: days, onClose,
    blank: { days: '' },
    fields: textFields(['days'], words.fields),
    read: ({ content }) => ({ days: (content.days ?? []).join('\n') }),
    write: (form) => ({ title: words.titles.closedDays, kind: 'closedDays', key: 'closedDays:', content: { days: [...readDays(form.days).days] } }),
    check: (form) => {
      const { wrong } = readDays(form.days);
      return { days: wrong.length > 0 ? { text: words.faults.days(formats.list(wrong)) } : undefined };
    }
  });
  return (
    <EditorPanel editor={editor} title={words.titles.closedDays} onClose={onClose}>
      {(form) => (
        <Field name="days" hint={words.hints.days}>
          <TextBox multiline rows={8} maxLength={5000} value={form.days} onChange={(typed) => editor.change({ days: typed })} />
        </Field>
      )}
    </EditorPanel>
  );
}

const rule = textDraft('rounding', ['rule']);

/** How the city rounds, as its act says. */
export function RoundingForm({ id, owner, onClose }: SettingFormProps): React.ReactElement {
  const words = useWords(ownerWords);
  const editor = useRowEditor<SettingRow, TextForm<'rule'>>({
    table: owner.settings, kind: 'rounding', id, format: rule, onClose,
    blank: { rule: '' },
    fields: textFields(['rule'], words.fields),
    read: ({ content }) => ({ rule: content.rule ?? '' }),
    write: (form) => ({ title: words.titles.rounding, kind: 'rounding', key: 'rounding:', content: { rule: form.rule.trim() } }),
    check: (form) => ({ rule: form.rule.trim() === '' ? { text: words.faults.rule } : undefined })
  });
  return (
    <EditorPanel editor={editor} title={words.titles.rounding} onClose={onClose}>
      {(form) => (
        <Field name="rule" hint={words.hints.rule} isRequired>
          <TextBox multiline rows={3} maxLength={1000} value={form.rule} onChange={(typed) => editor.change({ rule: typed })} />
        </Field>
      )}
    </EditorPanel>
  );
}
