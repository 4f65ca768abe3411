import * as React from 'react';
import { useId } from '../../../../ui/useId';
import styles from './Edit.module.scss';

interface FileFieldProps {
  readonly label: string;
  readonly accept: string;
  readonly isDisabled: boolean;
  onFile(file: File): void;
}

/** A file to read, by the browser's own control. */
export function FileField({ label, accept, isDisabled, onFile }: FileFieldProps): React.ReactElement {
  const id = useId('file');
  return (
    <div className={styles.ways}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        className={styles.file}
        disabled={isDisabled}
        onChange={(event) => {
          const [file] = Array.from(event.target.files ?? []);
          // The same file once more, e.g. after it was corrected, is another choice.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
