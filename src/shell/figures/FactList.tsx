import * as React from 'react';
import styles from './Figures.module.scss';

/** Name, value, and what it has to be seen beside. */
export type Fact = readonly [name: string, value: string, note: string];

/** Figures one by one, each with its name. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): React.ReactElement {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value, note]) => (
        <React.Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            <span className={styles.strong}>{value}</span>
            {note && <span className={styles.meta}> · {note}</span>}
          </dd>
        </React.Fragment>
      ))}
    </dl>
  );
}
