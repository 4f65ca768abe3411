import type { Column } from '../../domain/columns/Column';
import type { EditorFields } from '../editor/editorTypes';
import type { Language } from '../Language';
import type { ColumnForm } from './columnForm';
import { columnWords } from './strings';

/** The title of a row of another table; undefined when it is gone. */
export type TitleOf = (column: Column, id: number) => string | undefined;

/** The fields of a form with their labels, and their values in words. */
export function columnFields(columns: readonly Column[], language: Language, titleOf: TitleOf = () => undefined): EditorFields<ColumnForm> {
  const words = columnWords[language];
  const show = (column: Column, form: ColumnForm): string => {
    const value = form[column.property] ?? '';
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (column.control === 'lookup') return titleOf(column, Number(value)) ?? words.none;
    return choiceWord(column, String(value), language);
  };
  return Object.fromEntries(columns.map((column) => [column.property, { label: column.label[language], parts: [column.property], show: (form: ColumnForm) => show(column, form) }]));
}

/** A choice as a form says it: by itself, so with a capital. */
export function choiceWord({ choices }: Column, value: string, language: Language): string {
  const word = choices.find((choice) => choice.value === value)?.[language] ?? value;
  return `${word.charAt(0).toLocaleUpperCase(language)}${word.slice(1)}`;
}
