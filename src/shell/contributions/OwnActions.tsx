import * as React from 'react';
import type { ThreadState } from '../../domain/calls/threadState';
import { Button } from '../../ui/Button';
import { useId } from '../../ui/useId';
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
  if (isAsking) return <Question onYes={() => send('withdrawn')} onNo={() => setAsking(false)} />;
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

/** Asked in place of the buttons: the focus begins on what changes nothing, and Escape is the same answer. */
function Question({ onYes, onNo }: { onYes(): void; onNo(): void }): React.ReactElement {
  const words = useComposeWords().withdrawQuestion;
  const id = useId('withdraw');
  const no = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => no.current?.focus(), []);
  const escape = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onNo();
  };
  return (
    <>
      <span id={id} className={styles.wide}>
        <b>{words.title}</b> {words.text}
      </span>
      <Button appearance="text" aria-describedby={id} onClick={onYes} onKeyDown={escape}>
        {words.yes}
      </Button>
      <Button appearance="text" aria-describedby={id} ref={no} onClick={onNo} onKeyDown={escape}>
        {words.no}
      </Button>
    </>
  );
}
