import * as React from 'react';
import { retentionPeriods } from '../../domain/retention/monthsAfter';
import { SelectField } from '../../ui/SelectField';
import { usePage } from '../Page';
import type { RetentionWords } from './retentionSaid';
import { retentionSaid } from './retentionSaid';

interface RetentionChoiceProps {
  /** Months; null: nobody says. */
  readonly value: number | null;
  readonly words: RetentionWords;
  onChange(months: number | null): void;
}

/** How long what people say is kept. A period that the site had from elsewhere stays among the choices. */
export function RetentionChoice({ value, words, onChange }: RetentionChoiceProps): React.ReactElement {
  const { formats } = usePage();
  const months = [...new Set([...retentionPeriods, ...(value === null ? [] : [value])])].sort((a, b) => a - b);
  const choices: readonly (number | null)[] = [null, ...months];
  return (
    <SelectField
      options={choices.map((each) => ({ key: String(each ?? ''), text: retentionSaid(each, words, formats) }))}
      selected={String(value ?? '')}
      onChange={(key) => onChange(key === '' ? null : Number(key))}
    />
  );
}
