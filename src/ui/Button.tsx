import * as React from 'react';
import styles from './Button.module.scss';
import { useId } from './useId';

interface ButtonProps extends Omit<React.ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type' | 'disabled'> {
  /** `primary`: the one that goes on; `text`: a quiet action within text, without a frame and in the colour of a link. */
  readonly appearance?: 'primary' | 'default' | 'text';
  readonly type?: 'button' | 'submit';
  readonly icon?: React.ReactNode;
  /** Of a button that is its icon alone: said by screen readers and shown on hover. */
  readonly label?: string;
  /** Nothing happens on a click, yet the keyboard still reaches it: the focus does not fall out of the page when a button goes off under it. */
  readonly disabled?: boolean;
  /** Why it is disabled: shown on hover and read with the button. */
  readonly reason?: string;
  /** What it started is under way: off, with a sign that turns. */
  readonly isBusy?: boolean;
  /** To be dragged. */
  readonly isHandle?: boolean;
}

/** The button of all screens, in the colours of the section; a target of at least 24 px. */
export const Button = React.forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { appearance = 'default', type = 'button', icon, label, disabled, reason, isBusy, isHandle, children, onClick, ...rest } = props;
  const id = useId('reason');
  const isOff = Boolean(disabled || isBusy);
  const why = disabled ? reason : undefined;
  const look = label === undefined ? styles[appearance] : `${styles.icon} ${isHandle ? styles.handle : ''}`;
  return (
    <>
      <button
        aria-label={label}
        title={why ?? label}
        aria-describedby={why && id}
        {...rest}
        ref={ref}
        type={type}
        className={`${styles.button} ${look}`}
        aria-disabled={isOff || undefined}
        aria-busy={isBusy || undefined}
        // Of a button that is off, the click is also no submission of its form.
        onClick={isOff ? (event) => event.preventDefault() : onClick}
      >
        {isBusy ? <span className={styles.busy} aria-hidden="true" /> : icon}
        {children !== undefined && <span className={styles.words}>{children}</span>}
      </button>
      {why && (
        <span id={id} hidden>
          {why}
        </span>
      )}
    </>
  );
});
