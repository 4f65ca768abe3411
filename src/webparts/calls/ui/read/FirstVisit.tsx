import * as React from 'react';
import { LocalStore } from '../../../../shell/storage/LocalStore';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { CloseIcon } from '../../../../ui/icons';
import { callWords } from '../../strings';
import styles from './FirstVisit.module.scss';

const KEY = 'parvis-calls-first-visit';

interface FirstVisitProps {
  /** The agent has done what it says. */
  readonly isDone: boolean;
}

/** One sentence and a small picture say how to comment; never again on this device once it was done, or read. */
export function FirstVisit({ isDone }: FirstVisitProps): React.ReactElement | null {
  const words = useWords(callWords).firstVisit;
  const [isShown, setShown] = React.useState(() => new LocalStore().get(KEY) === undefined);
  const end = React.useCallback((): void => {
    new LocalStore().put(KEY, 'done');
    setShown(false);
  }, []);
  React.useEffect(() => {
    if (isDone && isShown) end();
  }, [isDone, isShown, end]);
  if (!isShown) return null;
  return (
    <div className={styles.hint}>
      <Picture />
      <p className={styles.text}>{words.text}</p>
      <Button icon={<CloseIcon />} label={words.close} onClick={end} />
    </div>
  );
}

/** Lines of a text, some words of it chosen, a balloon in its margin. */
function Picture(): React.ReactElement {
  return (
    <svg className={styles.picture} width="72" height="48" viewBox="0 0 72 48" fill="none" aria-hidden="true" focusable="false">
      <path d="M4 8h40M4 18h14M38 18h6M4 28h40M4 38h26" stroke="currentColor" strokeWidth="2" strokeLinecap="round" opacity=".45" />
      <rect x="20" y="13" width="16" height="10" rx="2" fill="var(--pv-accent)" />
      <path d="M50 12h18v14H60l-5 5v-5h-5Z" stroke="var(--pv-accent)" strokeWidth="2" strokeLinejoin="round" />
      <path d="M55 19h8" stroke="var(--pv-accent)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
