import * as React from 'react';
import { useFieldWords } from '../../../../../shell/editor/EditorContext';
import { formWords } from '../../../../../shell/editor/formStrings';
import { usePage, useWords } from '../../../../../shell/Page';
import { DateTimeField } from '../../../../../ui/DateTimeField';
import type { LocalDateTime } from '../../../../../ui/zonedTime';

interface MomentFieldProps {
  /** As in the editor's `fields`. */
  readonly name: string;
  readonly hint: string;
  readonly value: LocalDateTime | null;
  onChange(value: LocalDateTime | null): void;
}

/** A day and a time of a form, with its fault. */
export function MomentField({ name, hint, value, onChange }: MomentFieldProps): React.ReactElement {
  const words = useWords(formWords);
  const { formats } = usePage();
  const { label = name, fault } = useFieldWords(name);
  return <DateTimeField label={label} hint={hint} message={fault} isError={fault !== undefined} value={value} defaultTime="18:00" culture={formats.culture} words={words.date} onChange={onChange} />;
}
