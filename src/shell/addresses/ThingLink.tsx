import * as React from 'react';
import type { Thing } from '../../domain/references/thing';
import styles from './ThingLink.module.scss';
import { useAddresses } from './useAddresses';

interface ThingLinkProps {
  readonly thing: Thing;
}

/** A link to a thing: on this page where a part of it shows it, else on the home page of its site. */
export function ThingLink({ thing, children }: React.PropsWithChildren<ThingLinkProps>): React.ReactElement {
  const addresses = useAddresses();
  const go = (event: React.MouseEvent): void => {
    // Asked when it is clicked: the part that shows it may come onto the page later than the link. A new tab is the browser's.
    if (!addresses.isHere(thing) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    addresses.go(thing);
  };
  return (
    <a className={styles.link} href={addresses.isHere(thing) ? addresses.hrefOf(thing) : addresses.homeOf(thing)} onClick={go}>
      {children}
    </a>
  );
}
