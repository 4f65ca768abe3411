import * as React from 'react';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { MessageLine } from '../../ui/MessageLine';
import { announce } from '../announce';
import { useWords } from '../Page';
import type { HandWork } from './HandWork';
import { planWords } from './planStrings';
import styles from './PlanView.module.scss';

/** What somebody else does: exact words, the commands to copy, where it is done. Checking again tells whether it was. */
export function ByHand({ work: { text, commands, link, message } }: { readonly work: HandWork }): React.ReactElement {
  const words = useWords(planWords);
  const [failed, setFailed] = React.useState(false);
  const copy = async (copied: string, said: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(copied);
      setFailed(false);
      announce(said);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Disclosure label={words.byHand}>
      <div className={styles.work}>
        <p>{text}</p>
        {link !== '' && (
          <p>
            <a href={link} target="_blank" rel="noreferrer">
              {words.page}
            </a>
          </p>
        )}
        {commands.length > 0 && (
          <>
            <p>{words.order}</p>
            <pre className={styles.commands} role="region" aria-label={words.order} translate="no" lang="en">
              {commands.join('\n')}
            </pre>
            <Button onClick={() => void copy(commands.join('\n'), words.copied)}>{words.copy}</Button>
          </>
        )}
        {message !== undefined && (
          <>
            <p>{words.message}</p>
            <pre className={styles.commands} role="region" aria-label={words.message}>
              {message}
            </pre>
            <Button onClick={() => void copy(message, words.messageCopied)}>{words.copyMessage}</Button>
          </>
        )}
        {failed && <MessageLine tone="warning">{words.notCopied}</MessageLine>}
      </div>
    </Disclosure>
  );
}
