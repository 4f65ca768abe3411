import * as React from 'react';
import type { LinkedPage } from '../../data/partPages/LinkedPages';
import { Button } from '../../ui/Button';
import { focusOn } from '../../ui/focusOn';
import { MessageLine } from '../../ui/MessageLine';
import { announce } from '../announce';
import { report } from '../report';
import type { LinkWords } from './linkStrings';
import styles from './SourcePicker.module.scss';

interface LinkedPageFieldProps {
  readonly words: LinkWords;
  /** A part that is there for one chosen thing is no page for all of them. */
  readonly isForOne: boolean;
  read(): Promise<LinkedPage | null>;
  /** @returns false where readers do not find the part on this page yet */
  choose(): Promise<boolean>;
}

type State = LinkedPage | 'reading' | 'none' | 'unreadable';

/** To which page links to the part's things lead, and the way to lead them to this one. */
export function LinkedPageField({ words, isForOne, read, choose }: LinkedPageFieldProps): React.ReactElement | null {
  const [state, setState] = React.useState<State>('reading');
  const [outcome, setOutcome] = React.useState<'idle' | 'busy' | 'done' | 'unpublished' | 'failed'>('idle');
  const text = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => {
    let isThere = true;
    read().then(
      (linked) => isThere && setState(linked ?? 'none'),
      (error: unknown) => {
        report(error, 'read to which page links lead');
        if (isThere) setState('unreadable');
      }
    );
    return () => {
      isThere = false;
    };
    // Once for each pane: its fields are made anew at every change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  React.useEffect(() => {
    // The button is gone.
    if (outcome === 'done' && text.current) focusOn(text.current);
  }, [outcome]);
  const lead = async (): Promise<void> => {
    setOutcome('busy');
    try {
      const isChosen = await choose();
      setOutcome(isChosen ? 'done' : 'unpublished');
      if (isChosen) setState({ path: null, isHere: true, mayChoose: true });
      else announce(words.unpublished);
    } catch (error) {
      report(error, 'record to which page links lead');
      setOutcome('failed');
    }
  };
  if (state === 'none') return null;
  if (typeof state === 'string') return <p className={styles.note}>{words[state]}</p>;
  const { path, isHere, mayChoose } = state;
  return (
    <div className={styles.search}>
      <p className={styles.lead} ref={text}>
        {isHere ? words.here : path === null ? words.home : words.there}{' '}
        {!isHere && path !== null && (
          <a className={styles.page} href={encodeURI(path)} target="_blank" rel="noreferrer">
            <bdi>{path.split('/').pop()}</bdi>
          </a>
        )}
      </p>
      {!isHere && mayChoose && !isForOne && (
        <div>
          <Button isBusy={outcome === 'busy'} onClick={() => void lead()}>
            {words.choose}
          </Button>
        </div>
      )}
      {outcome === 'unpublished' && <MessageLine tone="warning">{words.unpublished}</MessageLine>}
      {outcome === 'failed' && <MessageLine tone="error">{words.failed}</MessageLine>}
    </div>
  );
}
