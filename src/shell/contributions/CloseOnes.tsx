import * as React from 'react';
import type { CallSupports } from '../../data/calls/CallServices';
import { closeTo } from '../../domain/text/closeTexts';
import type { ThreadState } from '../../domain/calls/threadState';
import { excerptOf } from '../../domain/text/shortened';
import { announce } from '../announce';
import styles from './Contributions.module.scss';
import { SupportButton } from './SupportButton';
import { useSayings } from './useSayings';

interface CloseOnesProps {
  readonly threads: readonly ThreadState[];
  readonly supports: CallSupports | undefined;
  /** As it is being typed. */
  readonly text: string;
}

/** Typing is not held up by the search (milliseconds). */
const PAUSE = 250;

/** What is said already and close to what is being typed: to be supported instead. */
export default function CloseOnes({ threads, supports, text }: CloseOnesProps): React.ReactElement | null {
  const words = useSayings();
  const search = React.useMemo(
    () => closeTo(threads.filter(({ withdrawnAt, moderation }) => !withdrawnAt && moderation.state === 'visible').map((thread) => ({ id: thread.contribution.id, text: `${thread.text} ${thread.wording}` }))),
    [threads]
  );
  const [ids, setIds] = React.useState<readonly number[]>([]);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setIds(search(text).map(({ id }) => id)), PAUSE);
    return () => window.clearTimeout(timer);
  }, [search, text]);
  const found = ids.flatMap((id) => threads.find(({ contribution }) => contribution.id === id) ?? []);
  const isFound = found.length > 0;
  React.useEffect(() => {
    if (isFound) announce(words.near);
  }, [isFound, words.near]);
  if (!isFound) return null;
  return (
    <div className={styles.close}>
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
