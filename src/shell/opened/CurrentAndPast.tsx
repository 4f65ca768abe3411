import * as React from 'react';
import { Disclosure } from '../../ui/Disclosure';

interface CurrentAndPastProps<T> {
  readonly current: readonly T[];
  readonly past: readonly T[];
  /** What the button says behind which the past ones are; undefined: they are not offered. */
  readonly pastLabel: string | undefined;
  /** Shown where there is no current one. */
  readonly none: React.ReactNode;
  readonly listClass: string | undefined;
  /** A row of the list, with its key. */
  children(thing: T): React.ReactElement;
}

/** The things of a part: those that are open or open soon, and the past ones behind a button. */
export function CurrentAndPast<T>({ current, past, pastLabel, none, listClass, children }: CurrentAndPastProps<T>): React.ReactElement {
  const list = (things: readonly T[]): React.ReactElement => <ul className={listClass}>{things.map(children)}</ul>;
  return (
    <>
      {current.length > 0 ? list(current) : none}
      {pastLabel !== undefined && past.length > 0 && <Disclosure label={pastLabel}>{list(past)}</Disclosure>}
    </>
  );
}
