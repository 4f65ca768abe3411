import * as React from 'react';
import type { ThreadState } from '../../domain/calls/threadState';
import { usePage, useWords } from '../Page';
import { StatusBadge } from '../../ui/StatusBadge';
import styles from './Contributions.module.scss';
import { useDiscussing } from './Discussing';
import { PlainText } from './PlainText';
import { contributionWords } from './strings';

/** What its author was answered, with the reason; late where it is. */
export function AnswerBox({ answer }: { readonly answer: NonNullable<ThreadState['answer']> }): React.ReactElement {
  const words = useWords(contributionWords);
  const { formats } = usePage();
  const { answersBy } = useDiscussing().state;
  return (
    <div className={styles.answer}>
      <p className={styles.line}>
        <strong>{words.answer}</strong> <StatusBadge tone={answer.disposition === 'kept' || answer.disposition === 'partlyKept' ? 'strong' : 'plain'}>{words.dispositions[answer.disposition]}</StatusBadge>{' '}
        {answer.isLate && <StatusBadge tone="plain">{words.lateAnswer}</StatusBadge>} <span className={styles.meta}>{words.answeredBy(answer.by.name, formats.date(answer.at))}</span>
      </p>
      {answer.reason && <PlainText text={answer.reason} />}
      {answer.isLate && answersBy && <p className={styles.meta}>{words.lateAnswerHint(formats.date(answersBy))}</p>}
      {answer.group > 0 && <p className={styles.meta}>{words.group}</p>}
    </div>
  );
}
