import * as React from 'react';
import { createPortal } from 'react-dom';
import { pollKeys } from '../../../../data/polls/pollKeys';
import type { Poll } from '../../../../domain/polls/Poll';
import type { PollState } from '../../../../domain/polls/pollState';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Button } from '../../../../ui/Button';
import { ThemeScopeInLayer } from '../../../../ui/ThemeScope';
import { useId } from '../../../../ui/useId';
import { useNow } from '../../../../ui/useNow';
import { pollWords } from '../../strings';
import { afterStatus, timeWords } from '../PollHeading';
import { PollResults } from '../PollResults';
import { usePollServices } from '../pollServices';
import { useTallies } from '../queries';
import { QrCode } from '../../../../ui/QrCode';
import styles from './Share.module.scss';
import { shareWords } from './shareStrings';

interface RoomViewProps {
  readonly poll: Poll;
  readonly state: PollState;
  readonly showsFigures: boolean;
  readonly url: string;
  onClose(): void;
}

/** One operation each time, from the one device that shows it. */
const REFRESH_MS = 5000;

/** A poll on the screen of a room: the question, the code to join with, and what comes in. Escape leaves it. */
export function RoomView({ poll, state, showsFigures, url, onClose }: RoomViewProps): React.ReactElement {
  const words = useWords(shareWords);
  const agentWords = useWords(pollWords);
  const { formats } = usePage();
  const { serverNow } = usePollServices();
  const now = useNow(serverNow);
  const queries = useQueryClient();
  const dialog = React.useRef<HTMLDialogElement>(null);
  const frame = React.useRef<HTMLDivElement>(null);
  const id = useId('room');
  const isLive = showsFigures && state.certified === null;
  const tallies = useTallies(isLive ? [poll] : []);
  React.useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    // Focus and Escape come with the browser's dialog, which itself cannot fill the screen; that is a wish that the browser may refuse.
    if (typeof element.showModal === 'function') element.showModal();
    else element.setAttribute('open', '');
    void frame.current?.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
  React.useEffect(() => {
    if (!isLive) return undefined;
    const timer = window.setInterval(() => void queries.invalidateQueries(pollKeys.tallies), REFRESH_MS);
    return () => window.clearInterval(timer);
  }, [isLive, queries]);
  const leave = async (): Promise<void> => {
    // Nothing else takes the focus while the screen is full or the dialog open.
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
    if (typeof dialog.current?.close === 'function') dialog.current.close();
    onClose();
  };
  const close = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    void leave();
  };
  return createPortal(
    <ThemeScopeInLayer>
      <dialog ref={dialog} className={styles.room} aria-labelledby={id} onCancel={close} onClose={onClose}>
        <div ref={frame} className={styles.roomFrame}>
          <div className={styles.roomHead}>
            <h2 id={id} className={styles.roomQuestion} dir="auto">
              {poll.question}
            </h2>
            <Button onClick={() => void leave()}>{words.closeRoom}</Button>
          </div>
          <p className={styles.roomTime}>{`${agentWords.status[state.status]} ${afterStatus(timeWords(state, now, agentWords, formats))}`.trim()}</p>
          <div className={styles.roomBody}>
            <div className={styles.join}>
              <QrCode className={styles.roomCode} text={url} label={words.qr} />
              <p>{words.scan}</p>
              <p className={styles.hint}>{words.scanHint}</p>
            </div>
            <div className={styles.roomResult} aria-live="off">
              {showsFigures ? (
                <PollResults poll={poll} certified={state.certified} tally={tallies.data?.[poll.id]} mine={[]} isOver={state.status === 'closed'} level={3} />
              ) : (
                <p>{words.noFigures}</p>
              )}
            </div>
          </div>
        </div>
      </dialog>
    </ThemeScopeInLayer>,
    document.body
  );
}
