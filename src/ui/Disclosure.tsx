import * as React from 'react';
import { Button } from './Button';
import styles from './Disclosure.module.scss';
import { ChevronDownIcon, ChevronUpIcon } from './icons';
import { useId } from './useId';

interface DisclosureProps {
  readonly label: string;
  readonly isInitiallyOpen?: boolean;
}

/** A button with what it shows and hides; what is hidden is not rendered, and so not read from the server. */
export function Disclosure({ label, isInitiallyOpen = false, children }: React.PropsWithChildren<DisclosureProps>): React.ReactElement {
  const [isOpen, setOpen] = React.useState(isInitiallyOpen);
  const id = useId('disclosure');
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
