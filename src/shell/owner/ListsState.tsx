import * as React from 'react';
import { useQuery } from '../queries/useQuery';
import { FaultList } from '../site/FaultList';
import type { Provisioner } from '../../data/provisioning/Provisioner';
import { WhenReady } from '../states';
import { MessageLine } from '../../ui/MessageLine';
import styles from './Owner.module.scss';

interface ListsStateProps {
  readonly setup: Pick<Provisioner, 'status' | 'explain'>;
  /** Names what is read in the cache. */
  readonly queryKey: readonly unknown[];
  readonly words: { readonly lists: string; readonly listsSound: string; readonly listsFaulty: string };
}

/** Are the lists of a part, their rights and their columns as they should be? What is not is said, a sentence each. */
export function ListsState({ setup, queryKey, words }: ListsStateProps): React.ReactElement {
  const status = useQuery({ queryKey, queryFn: () => setup.status() });
  return (
    <section className={styles.block} aria-label={words.lists}>
      <h5 className={styles.subheading}>{words.lists}</h5>
      <WhenReady read={status} lines={2}>
        {(found) =>
          found.state === 'current' ? (
            <MessageLine tone="done">{words.listsSound}</MessageLine>
          ) : (
            <MessageLine tone="warning">
              {words.listsFaulty}
              <FaultList status={found} setup={setup} />
            </MessageLine>
          )
        }
      </WhenReady>
    </section>
  );
}
