import * as React from 'react';
import styles from './TextButton.module.scss';

interface TextButtonProps extends Omit<React.ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  readonly icon?: React.ReactNode;
}

/** A quiet action within text: no frame, the colour of a link, a target of at least 24 px. */
export const TextButton = React.forwardRef<HTMLButtonElement, TextButtonProps>(function TextButton({ icon, children, ...rest }, ref) {
  return (
    <button {...rest} ref={ref} type="button" className={styles.button}>
      {icon}
      <span>{children}</span>
    </button>
  );
});
