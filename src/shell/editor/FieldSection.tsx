import * as React from 'react';
import { Disclosure } from '../../ui/Disclosure';
import styles from './Editor.module.scss';
import { useHeldUpBy } from './EditorContext';

interface FieldSectionProps {
  readonly label: string;
  /** Of the fields that it hides. */
  readonly names: readonly string[];
  readonly isInitiallyOpen?: boolean;
}

/** Fields of an editor behind a button; a fault among them that holds up a save opens it, so that it is seen and can take the focus. */
export function FieldSection({ names, children, ...rest }: React.PropsWithChildren<FieldSectionProps>): React.ReactElement {
  return (
    <Disclosure {...rest} openedBy={useHeldUpBy(names)}>
      <div className={styles.section}>{children}</div>
    </Disclosure>
  );
}
