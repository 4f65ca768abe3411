import * as React from 'react';
import { callKeys } from '../../../data/calls/callKeys';
import type { Call } from '../../../domain/calls/Call';
import { usePage, useWords } from '../../../shell/Page';
import { useQuery } from '../../../shell/queries/useQuery';
import { commentWords } from '../strings';
import styles from './Comments.module.scss';
import { useCommentServices } from './queries';

/** How many comments and replies there are: one operation, whatever their number. Beside it what only several need, e.g. their order. */
export function CommentCount({ call, children }: React.PropsWithChildren<{ readonly call: Call }>): React.ReactElement | null {
  const words = useWords(commentWords);
  const { formats } = usePage();
  const { contributions } = useCommentServices();
  const { data = {} } = useQuery({ queryKey: [...callKeys.counts(call.id), 0], queryFn: () => contributions.counts(call, [0]) });
  const count = Object.values(data[0] ?? {}).reduce((sum, each) => sum + (each ?? 0), 0);
  if (count === 0) return null;
  return (
    <div className={styles.head}>
      <p className={styles.count}>{words.count(count, formats.number(count))}</p>
      {count > 1 && children}
    </div>
  );
}
