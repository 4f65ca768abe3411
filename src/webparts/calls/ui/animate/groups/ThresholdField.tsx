import * as React from 'react';
import { usePage, useWords } from '../../../../../shell/Page';
import { useId } from '../../../../../ui/useId';
import styles from '../Desk.module.scss';
import { groupWords } from './groupStrings';

interface ThresholdFieldProps {
  /** 0 to 1. */
  readonly value: number;
  onChange(value: number): void;
}

/** How much alike contributions have to be to be proposed together, with its figure in sight. */
export function ThresholdField({ value, onChange }: ThresholdFieldProps): React.ReactElement {
  const words = useWords(groupWords);
  const { formats } = usePage();
  const id = useId('threshold');
  const shown = words.percent(formats.percent(value));
  return (
    <div className={styles.threshold}>
      <label htmlFor={id} className={styles.strong}>
        {words.threshold}
      </label>
      <input id={id} type="range" min={30} max={100} step={5} value={Math.round(value * 100)} aria-valuetext={shown} aria-describedby={`${id}-hint`} onChange={(event) => onChange(Number(event.target.value) / 100)} />
      <output htmlFor={id}>{shown}</output>
      <p id={`${id}-hint`} className={styles.meta}>
        {words.thresholdHint}
      </p>
    </div>
  );
}
