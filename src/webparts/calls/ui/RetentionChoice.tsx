import * as React from 'react';
import { retentionPeriods } from '../../../domain/calls/keptUntil';
import { usePage } from '../../../shell/Page';
import { SelectField } from '../../../ui/SelectField';

interface RetentionChoiceProps {
  readonly months: number | null;
  readonly words: { readonly noRetention: string; months(count: string): string };
  onChange(months: number | null): void;
}

/** How long what people say is kept after the end of a call. */
export function RetentionChoice({ months, words, onChange }: RetentionChoiceProps): React.ReactElement {
  const { formats } = usePage();
  const periods = [...new Set([...retentionPeriods, ...(months === null ? [] : [months])])].sort((a, b) => a - b);
  return (
    <SelectField
      options={[{ key: '', text: words.noRetention }, ...periods.map((each) => ({ key: String(each), text: words.months(formats.number(each)) }))]}
      selected={String(months ?? '')}
      onChange={(key) => onChange(key === '' ? null : Number(key))}
    />
  );
}
