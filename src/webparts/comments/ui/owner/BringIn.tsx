import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { CommentedPage } from '../../../../data/comments/readPage';
import { OvertakenError } from '../../../../domain/calls/OvertakenError';
import { newestOf } from '../../../../domain/decided/newestOf';
import { announce } from '../../../../shell/announce';
import { useDiscussing } from '../../../../shell/contributions/Discussing';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import type { TaskControl } from '../../../../shell/tasks/useTask';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import styles from '../CommentTools.module.scss';
import { useCommentServices } from '../queries';
import { ownerWords } from './ownerStrings';

/** Brings in what was said in SharePoint's own comments; again later, when more was said. Nobody knows beforehand how many there are. */
export function BringIn({ page, path }: { readonly page: CommentedPage; readonly path: string }): React.ReactElement {
  const words = useWords(ownerWords);
  const { formats } = usePage();
  const services = useCommentServices();
  const queries = useQueryClient();
  const { opened, state } = useDiscussing();
  const [read, setRead] = React.useState(0);
  const stopButton = React.useRef<HTMLButtonElement>(null);

  const bringIn = async (_: undefined, { signal }: TaskControl): Promise<number> => {
    setRead(0);
    const { own, kept } = await services.earlier();
    const { comments, count } = await own.read(path, { signal, onProgress: setRead });
    if (count === 0) return 0;
    const animation = await services.animation();
    try {
      await kept.keep(opened.call, comments, animation, newestOf(opened.decisions));
    } finally {
      // Also where somebody else decided first: another try begins with what he decided.
      await queries.invalidateQueries(callKeys.ofPage(page.id));
    }
    return count;
  };
  const task = useTask(bringIn);
  const isRunning = task.state.kind === 'running';
  React.useEffect(() => {
    if (isRunning) stopButton.current?.focus();
  }, [isRunning]);
  React.useEffect(() => {
    if (isRunning && read > 0) announce(words.reading(read, formats.number(read)));
  }, [isRunning, read, words, formats]);
  return (
    <div className={styles.tools}>
      {isRunning ? (
        <div className={styles.buttons}>
          <span>{words.reading(read, formats.number(read))}</span>
          <Button ref={stopButton} onClick={task.stop}>
            {words.stop}
          </Button>
        </div>
      ) : (
        <div>
          <Button onClick={() => task.start(undefined)}>{state.earlier ? words.bringInAgain : words.bringIn}</Button>
          <p className={styles.note}>{words.bringInHint}</p>
        </div>
      )}
      {task.state.kind === 'failed' && task.state.error instanceof OvertakenError ? (
        <p className={styles.note}>{words.overtaken(task.state.error.latest.author.name)}</p>
      ) : (
        !isRunning && task.state.kind !== 'idle' && <TaskProgress task={task} running={() => ''} stopped={words.notBrought} done={(count) => (count === 0 ? words.nothingEarlier : words.broughtIn(count, formats.number(count)))} />
      )}
    </div>
  );
}
