import * as React from 'react';
import { retentionPeriods } from '../../domain/retention/monthsAfter';
import { SelectField } from '../../ui/SelectField';
import { usePage } from '../Page';

interface RetentionChoiceProps {
  /** Months; null: nobody says. */
  readonly value: number | null;
  readonly words: { readonly noRetention: string; months(count: string): string };
  onChange(months: number | null): void;
}

/** How long what people say is kept. A period that the site had from elsewhere stays among the choices. */
export function RetentionChoice({ value, words, onChange }: RetentionChoiceProps): React.ReactElement {
  const { formats } = usePage();
  const months = [...new Set([...retentionPeriods, ...(value === null ? [] : [value])])].sort((a, b) => a - b);
  return (
    <SelectField
      options={[{ key: '', text: words.noRetention }, ...months.map((each) => ({ key: String(each), text: words.months(formats.number(each)) }))]}
      selected={String(value ?? '')}
      onChange={(key) => onChange(key === '' ? null : Number(key))}
    />
  );
}
