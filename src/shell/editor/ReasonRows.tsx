import * as React from 'react';
import { TextBox } from '../../ui/TextBox';
import { usePage, useWords } from '../Page';
import { formWords } from './formStrings';
import { IdRows } from './IdRows';

interface Reason {
  readonly id: number;
  readonly text: string;
}

interface ReasonRowsProps {
  readonly reasons: readonly Reason[];
  readonly hint: string;
  readonly most: number;
  onChange(reasons: readonly Reason[]): void;
}

/** The rules of a charter, for which something can be taken out of sight. */
export function ReasonRows({ reasons, onChange, ...rest }: ReasonRowsProps): React.ReactElement {
  const words = useWords(formWords);
  const { formats } = usePage();
  const label = (index: number): string => words.reason(formats.number(index + 1));
  return (
    <IdRows {...rest} name="reasons" rows={reasons} addLabel={words.addReason} nameOf={(_, index) => label(index)} begin={(id) => ({ id, text: '' })} onChange={onChange}>
      {({ text }, change, index, fault) => <TextBox ariaLabel={label(index)} errorMessage={fault} dir="auto" value={text} onChange={(typed) => change({ text: typed })} />}
    </IdRows>
  );
}
