import * as React from 'react';
import styles from './SmallButton.module.scss';

interface SmallButtonProps extends Omit<React.ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type' | 'disabled'> {
  /** Said by screen readers and shown on hover. */
  readonly label: string;
  /** Off, yet in reach of the keyboard: the focus does not fall out of a list when its end is reached. */
  readonly isOff?: boolean;
  /** To be dragged. */
  readonly isHandle?: boolean;
}

/** A button of 32 px with an icon. */
export const SmallButton = React.forwardRef<HTMLButtonElement, SmallButtonProps>(function SmallButton({ label, isOff, isHandle, children, onClick, ...rest }, ref) {
  return (
    <button
      {...rest}
      ref={ref}
      type="button"
      className={`${styles.button} ${isHandle ? styles.handle : ''}`}
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onClick}
    >
      {children}
    </button>
  );
});
