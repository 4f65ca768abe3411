import * as React from 'react';
import type { Cluster } from '../../../../domain/ideas/Cluster';
import { letterOf } from '../../../../domain/ideas/Cluster';
import styles from '../Ideas.module.scss';

/** The letter of a cluster on its colour: nobody has to tell colours apart. */
export function ClusterLetter({ cluster }: { readonly cluster: Cluster }): React.ReactElement {
  return (
    <span className={styles.letter} data-colour={cluster.colour}>
      {letterOf(cluster)}
    </span>
  );
}
