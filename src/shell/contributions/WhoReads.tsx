import * as React from 'react';
import { EyeIcon, LockIcon } from '../../ui/icons';
import styles from './Contributions.module.scss';
import { useDiscussing } from './Discussing';
import { useSayings } from './useSayings';

/** Who will read what is being written, and whether with a name. */
export function WhoReads(): React.ReactElement {
  const words = useSayings();
  const { names, moderation } = useDiscussing().opened.call;
  const text = names === 'hidden' ? words.secretFor.hidden : moderation === 'before' ? words.secretFor.before : words.openFor;
  return (
    <p className={styles.whoReads}>
      {names === 'hidden' || moderation === 'before' ? <LockIcon /> : <EyeIcon />}
      <span>{text}</span>
    </p>
  );
}
