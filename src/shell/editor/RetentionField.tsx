import * as React from 'react';
import { usePage } from '../Page';
import { Field } from './Field';
import { RetentionChoice } from './RetentionChoice';
import type { RetentionWords } from './retentionSaid';
import { retentionSaid } from './retentionSaid';

interface RetentionFieldProps {
  /** Months; null: nobody says. */
  readonly value: number | null;
  readonly hint: string;
  /** Why it cannot be changed. */
  readonly lock: string | undefined;
  readonly words: RetentionWords;
  onChange(months: number | null): void;
}

/** How long what people say is kept: a choice until it was announced, and said afterwards. */
export function RetentionField({ value, hint, lock, words, onChange }: RetentionFieldProps): React.ReactElement {
  const { formats } = usePage();
  return (
    <Field name="retentionMonths" hint={hint} lock={lock}>
      {lock === undefined ? <RetentionChoice value={value} words={words} onChange={onChange} /> : <span>{retentionSaid(value, words, formats)}</span>}
    </Field>
  );
}
