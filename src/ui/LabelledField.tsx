import * as React from 'react';
import { FieldControlProvider } from './fieldControl';
import styles from './FieldFrame.module.scss';
import { useId } from './useId';

interface LabelledFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Why it cannot be changed, or what is wrong with it. */
  readonly message?: string;
  readonly isError?: boolean;
  readonly isRequired?: boolean;
}

/** One control under its label, with its hint and message, which the control finds by itself (`useFieldControl`). */
export function LabelledField({ label, hint, message, isError, isRequired, children }: React.PropsWithChildren<LabelledFieldProps>): React.ReactElement {
  const id = useId('control');
  const noteId = `${id}-note`;
  const describedBy = hint || message ? noteId : undefined;
  const control = React.useMemo(
    () => ({ id, 'aria-describedby': describedBy, 'aria-invalid': isError || undefined, 'aria-required': isRequired || undefined }) as const,
    [id, describedBy, isError, isRequired]
  );
  return (
    <div className={styles.frame}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {isRequired && (
          <span className={styles.star} data-star="" aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      <div className={styles.control}>
        <FieldControlProvider value={control}>{children}</FieldControlProvider>
      </div>
      <div id={noteId}>
        {hint && <p className={styles.hint}>{hint}</p>}
        {message && <p className={isError ? styles.error : styles.hint}>{message}</p>}
      </div>
    </div>
  );
}
