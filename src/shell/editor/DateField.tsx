import * as React from 'react';
import { Button } from '../../ui/Button';
import { DateTimeField } from '../../ui/DateTimeField';
import type { LocalDateTime } from '../../ui/zonedTime';
import { usePage, useWords } from '../Page';
import { useFieldWords } from './EditorContext';
import { formWords } from './formStrings';

interface DateFieldProps {
  /** As in the editor's fields and faults. */
  readonly name: string;
  /** Default: the field's own. */
  readonly label?: string;
  readonly hint?: string;
  /** Why it cannot be changed; undefined: it can. */
  readonly lock?: string;
  readonly defaultTime: string;
  readonly value: LocalDateTime | null;
  onChange(value: LocalDateTime | null): void;
}

/** A day and a time of a form, that can be left out. */
export function DateField({ name, label, hint, lock, defaultTime, value, onChange }: DateFieldProps): React.ReactElement {
  const words = useWords(formWords);
  const { formats } = usePage();
  const known = useFieldWords(name);
  const named = label ?? known.label ?? name;
  return (
    <div>
      <DateTimeField
        label={named}
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
        <Button appearance="text" aria-label={words.clearDateOf(named)} onClick={() => onChange(null)}>
          {words.clearDate}
        </Button>
      )}
    </div>
  );
}
