import * as React from 'react';
import type { SettingRow } from '../../../../data/tariffs/tariffTables';
import { isSlug, slugOf } from '../../../../domain/tariffs/settings';
import { settingName } from '../../../../domain/tariffs/settingName';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { TextBox } from '../../../../ui/TextBox';
import { GroupSelect } from './GroupSelect';
import { groupIn, groupText } from './groupText';
import { ownerWords } from './ownerStrings';
import type { TextForm } from './rowForm';
import { textDraft, textFields, useRowEditor } from './rowForm';
import type { SettingFormProps } from './settingRows';
import { ofKind } from './settingRows';

const keys = ['title', 'slug', 'group'] as const;
const format = textDraft('direction', keys);

/** A direction, its folder and the group that writes there. */
export function DirectionForm({ id, owner, settings, groups, onClose }: SettingFormProps): React.ReactElement {
  const words = useWords(ownerWords);
  const others = ofKind(settings, 'direction').filter((row) => row.id !== id);
  const slug = (form: { readonly title: string; readonly slug: string }): string => form.slug.trim() || slugOf(form.title);
  const editor = useRowEditor<SettingRow, TextForm<(typeof keys)[number]>>({
    table: owner.settings, kind: 'direction', id, format, double: words.faults.double, onClose,
    blank: { title: '', slug: '', group: '' },
    fields: textFields(keys, words.fields, { group: (text) => groupIn(text)?.name ?? words.noGroup }),
    read: ({ title, key, content }) => ({ title, slug: settingName(key), group: groupText(content.group) }),
    write: (form) => ({ title: form.title.trim(), kind: 'direction', key: `direction:${slug(form)}`, content: { group: groupIn(form.group) } }),
    check: (form) => ({
      title: form.title.trim() === '' ? { text: words.faults.title } : undefined,
      slug: form.title.trim() !== '' && !isSlug(slug(form)) ? { text: words.faults.slug, isUrgent: true } : others.some(({ key }) => settingName(key) === slug(form)) ? { text: words.faults.double, isUrgent: true } : undefined
    })
  });
  return (
    <EditorPanel editor={editor} title={words.titles.direction} removeText={words.remove} onClose={onClose}>
      {(form) => (
        <>
          <Field name="title" isRequired>
            <TextBox value={form.title} maxLength={255} onChange={(title) => editor.change({ title })} />
          </Field>
          <Field name="slug" hint={words.hints.slug} lock={id === 0 ? undefined : words.hints.fixed}>
            <TextBox value={form.slug} maxLength={40} disabled={id !== 0} placeholder={slug(form)} onChange={(typed) => editor.change({ slug: typed })} />
          </Field>
          <Field name="group" hint={words.hints.group}>
            <GroupSelect value={form.group} groups={groups} onChange={(group) => editor.change({ group })} />
          </Field>
        </>
      )}
    </EditorPanel>
  );
}
