import * as React from 'react';
import { useId } from '../../../../ui/useId';
import styles from './Edit.module.scss';

/** Fields that belong together, under a heading. */
export function Part({ title, children }: React.PropsWithChildren<{ readonly title: string }>): React.ReactElement {
  const id = useId('part');
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h4 id={id} className={styles.heading}>
        {title}
      </h4>
      {children}
    </section>
  );
}
