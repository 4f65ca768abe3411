import * as React from 'react';
import styles from './RangeField.module.scss';
import { useId } from './useId';

interface RangeFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly value: number;
  /** The value in words, which stays in sight. */
  readonly shown: string;
  onChange(value: number): void;
}

/** A number between two others, chosen by a slider, with its figure in sight. */
export function RangeField({ label, hint, least, most, step, value, shown, onChange }: RangeFieldProps): React.ReactElement {
  const id = useId('range');
  return (
    <div className={styles.range}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input id={id} type="range" min={least} max={most} step={step} value={value} aria-valuetext={shown} aria-describedby={`${id}-hint`} onChange={(event) => onChange(Number(event.target.value))} />
      <output htmlFor={id}>{shown}</output>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
