import * as React from 'react';
import styles from './FieldFrame.module.scss';
import { useId } from './useId';

interface FieldFrameProps {
  readonly label: string;
  readonly hint?: string;
  /** Why it cannot be changed, or what is wrong with it; beside the field, and read with it. */
  readonly message?: string;
  readonly isError?: boolean;
  readonly isRequired?: boolean;
}

/** A group of controls under one label, with its hint and message. */
export function FieldFrame({ label, hint, message, isError, isRequired, children }: React.PropsWithChildren<FieldFrameProps>): React.ReactElement {
  const id = useId('field');
  return (
    <fieldset className={styles.frame} aria-describedby={hint || message ? id : undefined} aria-invalid={isError || undefined}>
      <legend className={styles.label}>
        {label}
        {isRequired && (
          <span className={styles.star} data-star="" aria-hidden="true">
            {' *'}
          </span>
        )}
      </legend>
      {children}
      <div id={id}>
        {hint && <p className={styles.hint}>{hint}</p>}
        {message && <p className={isError ? styles.error : styles.hint}>{message}</p>}
      </div>
    </fieldset>
  );
}
