import * as React from 'react';
import { readPartPage } from '../../data/partPages/readPartPage';
import { seenSite } from '../../data/provisioning/SiteReader';
import type { Thing } from '../../domain/references/thing';
import styles from './ThingLink.module.scss';
import { useAddresses } from './useAddresses';

interface ThingLinkProps {
  readonly thing: Thing;
  /** The page on which it surely is, server-relative, as it is called. */
  readonly page?: string;
}

/** A link to a thing: on this page where a part of it shows it, else on the page where it is found. */
export function ThingLink({ thing, page, children }: React.PropsWithChildren<ThingLinkProps>): React.ReactElement {
  const addresses = useAddresses();
  const href = (): string => (addresses.isHere(thing) ? addresses.hrefOf(thing) : addresses.hrefOn(addressOf(page ?? pageOf(thing)), thing));
  const go = (event: React.MouseEvent<HTMLAnchorElement>): void => {
    // Asked when it is clicked: the part that shows it, and where it is elsewhere, may be known later than the link is drawn. A new tab is the browser's.
    event.currentTarget.href = href();
    if (!addresses.isHere(thing) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    addresses.go(thing);
  };
  return (
    <a className={styles.link} href={href()} onClick={go}>
      {children}
    </a>
  );
}

/**
 * The page to which the owners of its site lead links to such a thing, as far as this page read it, else the home page of its site.
 * @returns server-relative, as it is called
 */
function pageOf({ kind, webPath }: Thing): string {
  const pages = [...(seenSite(webPath)?.lists.values() ?? [])].map(({ description }) => readPartPage(description));
  return `${webPath}/${pages.find((each) => each?.kinds.split(' ').includes(kind))?.page ?? ''}`;
}

function addressOf(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}
