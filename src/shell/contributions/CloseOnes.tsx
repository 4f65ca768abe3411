import * as React from 'react';
import type { CallSupports } from '../../data/calls/CallServices';
import type { ThreadState } from '../../domain/calls/threadState';
import { excerptOf } from '../../domain/text/shortened';
import { useCloseOnes } from '../close/useCloseOnes';
import styles from './Contributions.module.scss';
import own from './Composer.module.scss';
import { SupportButton } from './SupportButton';
import { useSayings } from './useSayings';

interface CloseOnesProps {
  readonly threads: readonly ThreadState[];
  readonly supports: CallSupports | undefined;
  /** As it is being typed. */
  readonly text: string;
}

/** What is said already and close to what is being typed: to be supported instead. */
export default function CloseOnes({ threads, supports, text }: CloseOnesProps): React.ReactElement | null {
  const words = useSayings();
  const known = React.useMemo(
    () => threads.filter(({ withdrawnAt, moderation }) => !withdrawnAt && moderation.state === 'visible').map((thread) => ({ id: thread.contribution.id, text: `${thread.text} ${thread.wording}` })),
    [threads]
  );
  const found = useCloseOnes(known, text, { say: words.near }).flatMap((id) => threads.find(({ contribution }) => contribution.id === id) ?? []);
  if (found.length === 0) return null;
  return (
    <div className={own.close}>
      <p className={styles.line}>{words.near}</p>
      <ul className={styles.threads}>
        {found.map((thread) => (
          <li key={thread.contribution.id}>
            <bdi>{excerptOf(thread.text || thread.wording)}</bdi>{' '}
            <SupportButton thread={thread} supports={supports} />
          </li>
        ))}
      </ul>
    </div>
  );
}
