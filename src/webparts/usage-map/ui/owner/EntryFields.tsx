import * as React from 'react';
import type { Column } from '../../../../domain/columns/Column';
import { Field } from '../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../shell/Page';
import { Check } from '../../../../ui/ChoiceList';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import { useMap } from '../MapContext';
import { choiceWord } from './entryFieldWords';
import type { EntryForm } from './entryForms';
import { ownerWords } from './ownerStrings';

interface EntryFieldsProps {
  readonly columns: readonly Column[];
  readonly id: number;
  readonly form: EntryForm;
  onChange(changes: EntryForm): void;
}

/** The fields of an entry, as its columns are. */
export function EntryFields({ columns, form, ...rest }: EntryFieldsProps): React.ReactElement {
  const shown = columns.filter(({ property }) => property !== 'replacedById' || form['status'] === 'replaced');
  return (
    <>
      {shown.map((column) => (
        <EntryField key={column.property} column={column} value={form[column.property]} {...rest} />
      ))}
    </>
  );
}

interface EntryFieldProps extends Omit<EntryFieldsProps, 'columns' | 'form'> {
  readonly column: Column;
  readonly value: EntryForm[string] | undefined;
}

function EntryField({ column, id, value = '', onChange }: EntryFieldProps): React.ReactElement {
  const { map } = useMap();
  const { language } = usePage();
  const { nobody } = useWords(ownerWords).fields;
  const { property, control, hint } = column;
  const change = (typed: EntryForm[string]): void => onChange({ [property]: typed });
  if (control === 'check') return <Check isChecked={value === true} text={column.label[language]} hint={hint?.[language]} onChange={change} />;
  const others = map.tools.filter((tool) => tool.id !== id).map((tool) => ({ key: String(tool.id), text: tool.title }));
  return (
    <Field name={property} hint={hint?.[language]} isRequired={column.isRequired && control !== 'choice'}>
      {control === 'choice' ? (
        <SelectField selected={String(value)} options={column.choices.map((choice) => ({ key: choice.value, text: choiceWord(column, choice.value, language) }))} onChange={change} />
      ) : control === 'lookup' ? (
        <SelectField selected={String(value)} options={[{ key: '0', text: nobody }, ...others]} onChange={(key) => change(Number(key))} />
      ) : (
        <EntryText column={column} value={String(value)} onChange={change} />
      )}
    </Field>
  );
}

interface EntryTextProps {
  readonly column: Column;
  readonly value: string;
  onChange(typed: string): void;
}

/** A family is chosen among those that are there, or is a new one. */
function EntryText({ column: { property, control, maxLength }, ...rest }: EntryTextProps): React.ReactElement {
  const { map } = useMap();
  const familiesId = useId('families');
  const isLong = control === 'longText' || control === 'lines';
  const isFamily = property === 'family';
  return (
    <>
      <TextBox multiline={isLong} rows={isLong ? 2 : undefined} dir="auto" list={isFamily ? familiesId : undefined} maxLength={maxLength ?? undefined} {...rest} />
      {isFamily && (
        <datalist id={familiesId}>
          {map.families.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}
