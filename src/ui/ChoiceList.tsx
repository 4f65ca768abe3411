import * as React from 'react';
import styles from './ChoiceList.module.scss';

export interface Choice<K extends string> {
  readonly key: K;
  readonly text: string;
  readonly hint?: string;
}

interface ChoiceListProps<K extends string> {
  readonly name: string;
  readonly choices: readonly Choice<K>[];
  readonly selected: K;
  readonly isDisabled?: boolean;
  onChange(key: K): void;
}

/** Radio buttons with a line of explanation each. Inside a FieldFrame. */
export function ChoiceList<K extends string>({ name, choices, selected, isDisabled, onChange }: ChoiceListProps<K>): React.ReactElement {
  return (
    <div className={styles.list}>
      {choices.map(({ key, text, hint }) => (
        <label key={key} className={styles.choice}>
          <input type="radio" name={name} checked={key === selected} disabled={isDisabled} onChange={() => onChange(key)} />
          <span>
            {text}
            {hint && <span className={styles.hint}>{hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

interface CheckProps {
  readonly isChecked: boolean;
  readonly isDisabled?: boolean;
  readonly text: string;
  readonly hint?: string;
  onChange(isChecked: boolean): void;
}

/** A checkbox with a line of explanation. */
export function Check({ isChecked, isDisabled, text, hint, onChange }: CheckProps): React.ReactElement {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={isChecked} disabled={isDisabled} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {text}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
