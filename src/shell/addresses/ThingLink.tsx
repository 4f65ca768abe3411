import * as React from 'react';
import { readPartPage } from '../../data/partPages/readPartPage';
import { seenSite } from '../../data/provisioning/SiteReader';
import type { Thing } from '../../domain/references/thing';
import { useReferenceServices } from '../references/useReferences';
import styles from './ThingLink.module.scss';
import { useAddresses } from './useAddresses';

interface ThingLinkProps {
  readonly thing: Thing;
  /** The page on which it surely is, server-relative, as it is called. */
  readonly page?: string;
}

/** A press waits as long for the other site to say on which page it is; then it leads to the home page there (milliseconds). */
const PATIENCE_MS = 3000;

/**
 * A link to a thing: on this page where a part of it shows it, else on the page where it is found. A site that this page did not read is asked for that page once
 * somebody comes near the link: most links are never followed.
 */
export function ThingLink({ thing, page, children }: React.PropsWithChildren<ThingLinkProps>): React.ReactElement {
  const addresses = useAddresses();
  const { see } = useReferenceServices();
  const asked = React.useRef<Promise<void>>();
  const isAnswered = React.useRef(false);
  const href = (): string => (addresses.isHere(thing) ? addresses.hrefOf(thing) : addresses.hrefOn(addressOf(page ?? pageOf(thing)), thing));
  const ask = ({ currentTarget: link }: React.SyntheticEvent<HTMLAnchorElement>): void => {
    if (page !== undefined || addresses.isHere(thing) || seenSite(thing.webPath)) return;
    const answered = (): void => {
      isAnswered.current = true;
      // Right for another tab and for who copies it, too.
      link.href = href();
    };
    asked.current ??= see(thing.webPath).then(answered, answered);
  };
  const go = (event: React.MouseEvent<HTMLAnchorElement>): void => {
    // Asked when it is clicked: the part that shows it, and where it is elsewhere, may be known later than the link is drawn. A new tab is the browser's.
    const link = event.currentTarget;
    link.href = href();
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (addresses.isHere(thing)) {
      event.preventDefault();
      addresses.go(thing);
      return;
    }
    ask(event);
    if (!asked.current || isAnswered.current) return;
    event.preventDefault();
    void Promise.race([asked.current, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]).then(() => {
      isAnswered.current = true;
      link.click();
    });
  };
  return (
    <a className={styles.link} href={href()} onClick={go} onPointerEnter={ask} onFocus={ask}>
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
