import * as React from 'react';
import { useFieldWords } from '../../../../shell/editor/EditorContext';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { DateTimeField } from '../../../../ui/DateTimeField';
import type { LocalDateTime } from '../../../../ui/zonedTime';
import { editWords } from './editStrings';

interface DateFieldProps {
  /** As in the editor's fields and faults. */
  readonly name: string;
  readonly label?: string;
  readonly hint?: string;
  readonly lock?: string;
  readonly defaultTime: string;
  readonly value: LocalDateTime | null;
  onChange(value: LocalDateTime | null): void;
}

/** A day and a time of a call, that can be left out. */
export function DateField({ name, label, hint, lock, defaultTime, value, onChange }: DateFieldProps): React.ReactElement {
  const words = useWords(editWords);
  const { formats } = usePage();
  const known = useFieldWords(name);
  return (
    <div>
      <DateTimeField
        label={label ?? known.label ?? name}
        hint={lock ? undefined : hint}
        message={lock ?? known.fault}
        isError={!lock && known.fault !== undefined}
        isDisabled={lock !== undefined}
        value={value}
        defaultTime={defaultTime}
        culture={formats.culture}
        words={words.date}
        onChange={onChange}
      />
      {value && !lock && (
        <Button appearance="text" onClick={() => onChange(null)}>
          {words.fields.clearDate}
        </Button>
      )}
    </div>
  );
}
