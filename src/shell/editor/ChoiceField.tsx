import * as React from 'react';
import { ChoiceList } from '../../ui/ChoiceList';
import { useId } from '../../ui/useId';
import { Field } from './Field';

interface ChoiceFieldProps<K extends string> {
  /** As in the editor's fields. */
  readonly name: string;
  readonly keys: readonly K[];
  readonly selected: K;
  readonly words: Readonly<Record<K, string>>;
  readonly hints?: Readonly<Record<K, string>>;
  readonly hint?: string;
  /** Why it cannot be changed. */
  readonly lock?: string;
  onChange(key: K): void;
}

/** One of a few, each with a line that explains it where it needs one. What belongs to the choice stands below it. */
export function ChoiceField<K extends string>({ name, keys, selected, words, hints, hint, lock, onChange, children }: React.PropsWithChildren<ChoiceFieldProps<K>>): React.ReactElement {
  const id = useId(name);
  return (
    <Field name={name} isGroup hint={hint} lock={lock}>
      <ChoiceList name={id} selected={selected} isDisabled={lock !== undefined} choices={keys.map((key) => ({ key, text: words[key], hint: hints?.[key] }))} onChange={onChange} />
      {children}
    </Field>
  );
}
