import type { Column } from '../../../../domain/columns/Column';
import type { EditorFields } from '../../../../shell/editor/editorTypes';
import type { Language } from '../../../../shell/Language';
import type { EntryForm } from './entryForms';
import type { OwnerWords } from './ownerStrings';

/** The fields of an entry with their labels, and their values in words. */
export function entryFieldWords(columns: readonly Column[], words: OwnerWords, language: Language, toolTitle: (id: number) => string | undefined): EditorFields<EntryForm> {
  const show = (column: Column, form: EntryForm): string => {
    const value = form[column.property] ?? '';
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (column.control === 'lookup') return toolTitle(Number(value)) ?? words.fields.nobody;
    return choiceWord(column, String(value), language);
  };
  return Object.fromEntries(columns.map((column) => [column.property, { label: column.label[language], parts: [column.property], show: (form: EntryForm) => show(column, form) }]));
}

/** A choice as a form says it: by itself, so with a capital. */
export function choiceWord({ choices }: Column, value: string, language: Language): string {
  const word = choices.find((choice) => choice.value === value)?.[language] ?? value;
  return `${word.charAt(0).toLocaleUpperCase(language)}${word.slice(1)}`;
}
