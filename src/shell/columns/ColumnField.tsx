import * as React from 'react';
import type { Column } from '../../domain/columns/Column';
import { Check } from '../../ui/ChoiceList';
import { SelectField } from '../../ui/SelectField';
import { TextBox } from '../../ui/TextBox';
import { useId } from '../../ui/useId';
import { Field } from '../editor/Field';
import { usePage, useWords } from '../Page';
import { choiceWord } from './columnFields';
import type { ColumnForm } from './columnForm';
import { columnWords } from './strings';

export interface ColumnFieldProps {
  readonly column: Column;
  readonly value: ColumnForm[string] | undefined;
  /** Of a lookup: rows of the other table. */
  readonly rows?: ReadonlyArray<{ readonly id: number; readonly title: string }>;
  /** Instead of "none", of a lookup. */
  readonly none?: string;
  /** Of a text: what others wrote there. */
  readonly suggestions?: readonly string[];
  onChange(changes: ColumnForm): void;
}

/** The field that its column asks for when nothing else is wanted. */
export function ColumnField({ column, value = '', rows = [], none, suggestions, onChange }: ColumnFieldProps): React.ReactElement | null {
  const { language } = usePage();
  const words = useWords(columnWords);
  const { property, control, hint } = column;
  const change = (typed: ColumnForm[string]): void => onChange({ [property]: typed });
  if (control === 'none') return null;
  if (control === 'check') return <Check isChecked={value === true} text={column.label[language]} hint={hint?.[language]} onChange={change} />;
  return (
    <Field name={property} hint={hint?.[language]} isRequired={column.isRequired && control !== 'choice'}>
      {control === 'choice' ? (
        <SelectField selected={String(value)} options={column.choices.map((choice) => ({ key: choice.value, text: choiceWord(column, choice.value, language) }))} onChange={change} />
      ) : control === 'lookup' ? (
        <SelectField
          selected={String(value)}
          options={[{ key: '0', text: none ?? words.none }, ...rows.map(({ id, title }) => ({ key: String(id), text: title }))]}
          onChange={(key) => change(Number(key))}
        />
      ) : (
        <TextOf column={column} value={String(value)} suggestions={suggestions} onChange={change} />
      )}
    </Field>
  );
}

interface TextOfProps {
  readonly column: Column;
  readonly value: string;
  readonly suggestions: readonly string[] | undefined;
  onChange(typed: string): void;
}

function TextOf({ column: { control, maxLength }, suggestions, ...rest }: TextOfProps): React.ReactElement {
  const listId = useId('suggestions');
  const isLong = control === 'longText' || control === 'lines';
  return (
    <>
      <TextBox multiline={isLong} rows={isLong ? 2 : undefined} dir="auto" list={suggestions && listId} maxLength={maxLength ?? undefined} {...rest} />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}
