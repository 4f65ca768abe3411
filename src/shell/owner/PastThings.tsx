import * as React from 'react';
import type { Thing } from '../../domain/references/thing';
import { MessageLine } from '../../ui/MessageLine';
import { ThingLink } from '../addresses/ThingLink';
import { usePage } from '../Page';
import type { Read } from '../states';
import { WhenReady } from '../states';
import styles from './Owner.module.scss';

/** Something in which what people said is kept longer than they were told. */
export interface PastThing {
  readonly thing: Thing;
  readonly title: string;
  readonly until: Date;
  /** How it is removed, or why it cannot be yet. */
  readonly removal: React.ReactNode;
}

interface PastThingsProps {
  readonly read: Read<readonly PastThing[]>;
  readonly words: { readonly noneOver: string; readonly someOver: string; over(date: string): string };
}

/** What of a site is kept longer than was said; nothing goes before an owner presses. */
export function PastThings({ read, words }: PastThingsProps): React.ReactElement {
  const { formats } = usePage();
  return (
    <WhenReady read={read} lines={2}>
      {(past) =>
        past.length === 0 ? (
          <MessageLine tone="done">{words.noneOver}</MessageLine>
        ) : (
          <>
            <MessageLine tone="warning">{words.someOver}</MessageLine>
            <ul className={styles.plain} aria-label={words.someOver}>
              {past.map(({ thing, title, until, removal }) => (
                <li key={thing.id}>
                  <ThingLink thing={thing}>
                    <bdi>{title}</bdi>
                  </ThingLink>{' '}
                  {words.over(formats.date(until))}
                  {removal}
                </li>
              ))}
            </ul>
          </>
        )
      }
    </WhenReady>
  );
}
