import * as React from 'react';
import { useFieldControl } from './fieldControl';
import styles from './TextBox.module.scss';
import { useId } from './useId';

interface TextBoxProps extends Pick<React.InputHTMLAttributes<HTMLInputElement>, 'placeholder' | 'maxLength' | 'disabled' | 'required' | 'dir' | 'inputMode' | 'list' | 'autoComplete'> {
  /** In sight, above the field; a field without one is named by `ariaLabel`. */
  readonly label?: string;
  readonly ariaLabel?: string;
  /** Below the field, and read with it. */
  readonly description?: string;
  /** What is wrong with it; below the field, and read with it. */
  readonly errorMessage?: string;
  readonly type?: 'text' | 'url' | 'time' | 'date';
  /** Several lines, growing with the text. */
  readonly multiline?: boolean;
  /** Lines to begin with. */
  readonly rows?: number;
  readonly className?: string;
  readonly value: string;
  onChange(value: string): void;
}

/** A field for text of one or several lines, with its label, hint and fault: its own, or those of the field around it. */
export const TextBox = React.forwardRef<HTMLElement, TextBoxProps>(function TextBox(props, ref) {
  const { label, ariaLabel, description, errorMessage, type = 'text', multiline, rows = 3, className = '', required, value, onChange, ...rest } = props;
  const ownId = useId('text');
  const control = useFieldControl();
  const id = control?.id ?? ownId;
  const box = React.useRef<HTMLTextAreaElement>(null);
  const input = React.useRef<HTMLInputElement>(null);
  React.useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => box.current ?? input.current);
  useGrowth(box, value);
  const shared = {
    ...rest,
    id,
    className: styles.input,
    value,
    'aria-label': ariaLabel,
    // Not `required`, at which the browser would say in its own words and place what the form says in ours.
    'aria-required': required || control?.['aria-required'],
    'aria-invalid': errorMessage ? true : control?.['aria-invalid'],
    'aria-describedby': description || errorMessage ? `${id}-words` : control?.['aria-describedby'],
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value)
  };
  return (
    <div className={`${styles.field} ${className}`}>
      {label !== undefined && (
        <label htmlFor={id} className={styles.label}>
          {label}
          {required && (
            <span className={styles.star} data-star="" aria-hidden="true">
              {' *'}
            </span>
          )}
        </label>
      )}
      {multiline ? <textarea {...shared} ref={box} rows={rows} /> : <input {...shared} ref={input} type={type} />}
      <div id={`${id}-words`}>
        {description && <p className={styles.hint}>{description}</p>}
        {errorMessage && <p className={styles.error}>{errorMessage}</p>}
      </div>
    </div>
  );
});

/** Makes a field of several lines as tall as its text, so that nothing that was typed is out of sight. */
function useGrowth(box: React.RefObject<HTMLTextAreaElement>, value: string): void {
  React.useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = '';
    const missing = element.scrollHeight - element.clientHeight;
    if (missing > 0) element.style.height = `${element.offsetHeight + missing}px`;
  }, [box, value]);
}
