import * as React from 'react';
import { keptUntil } from '../../domain/calls/keptUntil';
import { answererOf } from '../../domain/calls/threadState';
import { usePage } from '../Page';
import { EyeIcon, LockIcon } from '../../ui/icons';
import styles from './Composer.module.scss';
import { useDiscussing } from './Discussing';
import { whoReads } from './readersOf';
import { useComposeWords } from './useComposeWords';
import { useSayings } from './useSayings';

/** Beside what is being written: who will read it, and who answers until when. @param passage 0: the whole text */
export function WhoReads({ passage }: { readonly passage: number }): React.ReactElement {
  const sayings = useSayings();
  const words = useComposeWords();
  const { formats } = usePage();
  const { opened, state } = useDiscussing();
  const { call } = opened;
  const answerer = answererOf(call, passage);
  const date = state.answersBy && formats.date(state.answersBy);
  const promise = answerer ? (date ? words.answeredUntil(answerer, date) : words.answeredBySomebody(answerer)) : date && words.answeredUntilDate(date);
  const until = keptUntil(call, state);
  const kept = until ? words.keptUntil(formats.date(until)) : call.retentionMonths !== null && words.keptFor(formats.number(call.retentionMonths));
  return (
    <p className={styles.whoReads}>
      {call.names === 'hidden' || call.moderation === 'before' ? <LockIcon /> : <EyeIcon />}
      <span>
        {whoReads(call, sayings)}
        {kept && (
          <>
            <br />
            {kept}
          </>
        )}
        {promise && (
          <>
            <br />
            {promise}
          </>
        )}
      </span>
    </p>
  );
}
