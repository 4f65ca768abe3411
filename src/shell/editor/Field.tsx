import * as React from 'react';
import { FieldFrame } from '../../ui/FieldFrame';
import { LabelledField } from '../../ui/LabelledField';
import { useFieldWords } from './EditorContext';

interface FieldProps {
  /** As in the editor's `fields` and faults. */
  readonly name: string;
  /** Instead of the one of the editor's `fields`. */
  readonly label?: string;
  readonly hint?: string;
  /** Why it cannot be changed: said instead of hint and fault. */
  readonly lock?: string;
  readonly isRequired?: boolean;
  /** Several controls under one label, such as radio buttons. */
  readonly isGroup?: boolean;
}

/** A field of an editor: its label and its fault come from there, and the control inside finds what describes it by itself. */
export function Field({ name, label, hint, lock, isRequired, isGroup = false, children }: React.PropsWithChildren<FieldProps>): React.ReactElement {
  const words = useFieldWords(name);
  const Frame = isGroup ? FieldFrame : LabelledField;
  return (
    <Frame label={label ?? words.label ?? name} hint={lock ? undefined : hint} message={lock ?? words.fault} isError={!lock && words.fault !== undefined} isRequired={isRequired}>
      {children}
    </Frame>
  );
}
