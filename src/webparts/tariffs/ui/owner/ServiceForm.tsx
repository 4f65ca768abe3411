import * as React from 'react';
import type { SettingRow } from '../../../../data/tariffs/tariffTables';
import { isSlug, slugOf } from '../../../../domain/tariffs/settings';
import { settingName } from '../../../../domain/tariffs/settingName';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { ownerWords } from './ownerStrings';
import type { TextForm } from './rowForm';
import { textDraft, textFields, useRowEditor } from './rowForm';
import type { SettingFormProps } from './settingRows';
import { ofKind } from './settingRows';

const keys = ['title', 'slug', 'direction', 'about'] as const;
const format = textDraft('service', keys);

/** A service and the direction that proposes its tariffs. */
export function ServiceForm({ id, owner, settings, onClose }: SettingFormProps): React.ReactElement {
  const words = useWords(ownerWords);
  const others = ofKind(settings, 'service').filter((row) => row.id !== id);
  const directions = ofKind(settings, 'direction').map(({ key, title }) => ({ key: settingName(key), text: title }));
  const nameOf = (direction: string): string => directions.find(({ key }) => key === direction)?.text ?? words.noDirection;
  const slug = (form: { readonly title: string; readonly slug: string }): string => form.slug.trim() || slugOf(form.title);
  const editor = useRowEditor<SettingRow, TextForm<(typeof keys)[number]>>({
    table: owner.settings, kind: 'service', id, format, double: words.faults.double, onClose,
    blank: { title: '', slug: '', direction: '', about: '' },
    fields: textFields(keys, words.fields, { direction: nameOf }),
    read: ({ title, key, content }) => ({ title, slug: settingName(key), direction: content.direction ?? '', about: content.about ?? '' }),
    write: (form) => ({ title: form.title.trim(), kind: 'service', key: `service:${slug(form)}`, content: { direction: form.direction, about: form.about.trim() } }),
    check: (form) => ({
      title: form.title.trim() === '' ? { text: words.faults.title } : undefined,
      slug: form.title.trim() !== '' && !isSlug(slug(form)) ? { text: words.faults.slug, isUrgent: true } : others.some(({ key }) => settingName(key) === slug(form)) ? { text: words.faults.double, isUrgent: true } : undefined,
      direction: directions.some(({ key }) => key === form.direction) ? undefined : { text: words.faults.direction }
    })
  });
  return (
    <EditorPanel editor={editor} title={words.titles.service} removeText={words.remove} onClose={onClose}>
      {(form) => (
        <>
          <Field name="title" isRequired>
            <TextBox value={form.title} maxLength={255} onChange={(title) => editor.change({ title })} />
          </Field>
          <Field name="slug" hint={words.hints.slug} lock={id === 0 ? undefined : words.hints.fixed}>
            <TextBox value={form.slug} maxLength={40} disabled={id !== 0} placeholder={slug(form)} onChange={(typed) => editor.change({ slug: typed })} />
          </Field>
          <Field name="direction" isRequired>
            <SelectField selected={form.direction} options={[...(directions.some(({ key }) => key === form.direction) ? [] : [{ key: form.direction, text: form.direction === '' ? words.noDirection : words.unknownDirection(form.direction) }]), ...directions]} onChange={(direction) => editor.change({ direction })} />
          </Field>
          <Field name="about" hint={words.hints.about}>
            <TextBox multiline rows={2} maxLength={1000} value={form.about} onChange={(about) => editor.change({ about })} />
          </Field>
        </>
      )}
    </EditorPanel>
  );
}
