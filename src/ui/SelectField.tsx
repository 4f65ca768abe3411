import * as React from 'react';
import { useFieldControl } from './fieldControl';
import styles from './SelectField.module.scss';
import { useId } from './useId';

export interface SelectOption {
  readonly key: string;
  readonly text: string;
}

interface SelectFieldProps {
  /** Left out within a field that has one. */
  readonly label?: string;
  /** Of a field whose place says what it is, for screen readers. */
  readonly ariaLabel?: string;
  readonly options: readonly SelectOption[];
  readonly selected: string;
  onChange(key: string): void;
}

/** One of a list, by the browser's own control: no weight, and the picker that a phone's users know. */
export function SelectField({ label, ariaLabel, options, selected, onChange }: SelectFieldProps): React.ReactElement {
  const ownId = useId('select');
  const control = useFieldControl();
  const id = control?.id ?? ownId;
  return (
    <div className={styles.field}>
      {label && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      <select {...control} id={id} aria-label={ariaLabel} className={styles.select} value={selected} onChange={(event) => onChange(event.target.value)}>
        {options.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
