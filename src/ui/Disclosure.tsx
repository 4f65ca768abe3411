import * as React from 'react';
import { Button } from './Button';
import styles from './Disclosure.module.scss';
import { ChevronDownIcon, ChevronUpIcon } from './icons';
import { useId } from './useId';

interface DisclosureProps {
  readonly label: React.ReactNode;
  readonly isInitiallyOpen?: boolean;
  /** Each new number opens it, e.g. because what it hides has to be seen now; 0: nothing has. */
  readonly openedBy?: number;
}

/** A button with what it shows and hides; what is hidden is not rendered, and so not read from the server. */
export function Disclosure({ label, isInitiallyOpen = false, openedBy = 0, children }: React.PropsWithChildren<DisclosureProps>): React.ReactElement {
  const [isOpen, setOpen] = React.useState(isInitiallyOpen || openedBy > 0);
  const id = useId('disclosure');
  const [lastOpenedBy, setLastOpenedBy] = React.useState(openedBy);
  if (openedBy !== lastOpenedBy) {
    // While it is drawn, not after: what is around it may look for something in it in its own effects.
    setLastOpenedBy(openedBy);
    if (openedBy > 0) setOpen(true);
  }
  return (
    <div>
      <Button appearance="text" icon={isOpen ? <ChevronUpIcon /> : <ChevronDownIcon />} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {label}
      </Button>
      <div id={id} className={styles.content} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
