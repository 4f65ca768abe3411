import * as React from 'react';
import type { ThreadState } from '../../domain/calls/threadState';
import { Button } from '../../ui/Button';
import { InlineQuestion } from '../../ui/InlineQuestion';
import { useOutbox } from '../outbox/useOutbox';
import { recordSubmission } from './contributionOutbox';
import styles from './Contributions.module.scss';
import { useDiscussing } from './Discussing';
import { refOf } from './refOf';
import { useComposeWords } from './useComposeWords';

interface OwnActionsProps {
  readonly thread: ThreadState;
  onEdit(): void;
}

/** What an author may do with his own: correct it, withdraw it, take it back into sight, within the rules of the call. */
export default function OwnActions({ thread, onEdit }: OwnActionsProps): React.ReactElement {
  const words = useComposeWords();
  const { opened } = useDiscussing();
  const outbox = useOutbox();
  const [isAsking, setAsking] = React.useState(false);
  const { contribution, withdrawnAt } = thread;
  const send = (kind: 'withdrawn' | 'restored'): void => {
    setAsking(false);
    recordSubmission.submit(outbox, String(contribution.id), { call: opened.call.id, contribution: refOf(contribution), kind });
  };
  if (withdrawnAt) {
    return (
      <Button appearance="text" onClick={() => send('restored')}>
        {words.restore}
      </Button>
    );
  }
  if (isAsking) {
    const { title, text, yes, no } = words.withdrawQuestion;
    return (
      <InlineQuestion className={styles.wide} yes={yes} no={no} onYes={() => send('withdrawn')} onNo={() => setAsking(false)}>
        <strong>{title}</strong> {text}
      </InlineQuestion>
    );
  }
  return (
    <>
      {opened.call.mayEdit && !thread.answer && (
        <Button appearance="text" onClick={onEdit}>
          {words.edit}
        </Button>
      )}
      <Button appearance="text" onClick={() => setAsking(true)}>
        {words.withdraw}
      </Button>
    </>
  );
}
