import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import type { CallState } from '../../../../../domain/calls/callState';
import type { Decision } from '../../../../../domain/calls/Decision';
import type { OpenedCall, Thread } from '../../../../../domain/calls/Thread';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQueryClient } from '../../../../../shell/queries/useQuery';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import type { Task } from '../../../../../shell/tasks/useTask';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog';
import { MessageLine } from '../../../../../ui/MessageLine';
import { TextBox } from '../../../../../ui/TextBox';
import styles from '../Desk.module.scss';
import { ownerWords } from './ownerStrings';

interface PurgePartProps {
  readonly opened: OpenedCall;
  readonly state: CallState;
  /** However far it came: what was read is not what is there. */
  onEnd?(): void;
}

interface Read {
  readonly threads: readonly Thread[];
  readonly groupDecisions: readonly Decision[];
}

/** What would go of an archived call and what would stay, read on demand; and the press that removes it. */
export function PurgePart({ opened, state, onEnd }: PurgePartProps): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const services = useCallServices();
  const queries = useQueryClient();
  const reading = useTask<void, Read>(async (_, control) => (await services.animation()).all(opened.call, control));
  const purging = useTask<void, void>(async (_, control) => (await services.animation()).purge(opened.call, control), {
    onEnd: () => {
      reading.reset();
      onEnd?.();
      void queries.invalidateQueries(callKeys.all);
    }
  });
  const read = reading.state.kind === 'done' ? reading.state.result : undefined;
  return (
    <>
      {!read && (
        <div>
          <Button aria-label={words.previewOf(opened.call.title)} isBusy={reading.state.kind === 'running'} onClick={() => reading.start(undefined)}>
            {words.preview}
          </Button>
        </div>
      )}
      <TaskProgress task={reading} running={words.purging} />
      {read && purging.state.kind !== 'running' && <Preview opened={opened} state={state} read={read} purging={purging} />}
      <TaskProgress task={purging} running={words.purging} stopped={words.stopped} done={() => words.done} />
    </>
  );
}

function Preview({ opened, state, read, purging }: Pick<PurgePartProps, 'opened' | 'state'> & { readonly read: Read; readonly purging: Task<void, void> }): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const { formats } = usePage();
  const [isAsking, setAsking] = React.useState(false);
  const { threads, groupDecisions } = read;
  const said = threads.flatMap(({ contribution, replies }) => [contribution, ...replies.map((reply) => reply.contribution)]);
  const count = (say: (count: number, shown: string) => string, value: number): string => say(value, formats.number(value));
  const decisions = groupDecisions.length + threads.reduce((sum, thread) => sum + thread.decisions.length + thread.replies.reduce((all, reply) => all + reply.decisions.length, 0), 0);
  const files = said.reduce((sum, contribution) => sum + contribution.files.length, 0);
  if (said.length + decisions === 0) return <MessageLine tone="done">{words.nothing}</MessageLine>;
  return (
    <>
      <div className={styles.block}>
        <h5 className={styles.subheading}>{words.removed}</h5>
        <ul className={styles.plain}>
          <li>
            {count(words.contributions, threads.length)} {count(words.people, new Set(said.map(({ author }) => author?.id)).size)}
          </li>
          {said.length > threads.length && <li>{count(words.replies, said.length - threads.length)}</li>}
          {decisions > 0 && <li>{count(words.decisions, decisions)}</li>}
          {files > 0 && <li>{count(words.files, files)}</li>}
          <li>{words.supports}</li>
        </ul>
      </div>
      <div className={styles.block}>
        <h5 className={styles.subheading}>{words.kept}</h5>
        <ul className={styles.plain}>
          <li>{count(words.text, state.versions.length)}</li>
          {state.synthesis && <li>{words.synthesis}</li>}
          <li>{count(words.register, opened.decisions.length)}</li>
        </ul>
        {!state.synthesis && <MessageLine tone="warning">{words.noSynthesis}</MessageLine>}
      </div>
      <div>
        <Button onClick={() => setAsking(true)}>{words.purge}</Button>
      </div>
      {isAsking && (
        <PurgeDialog
          title={opened.call.title}
          onConfirm={() => {
            setAsking(false);
            purging.start(undefined);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

function PurgeDialog({ title, onConfirm, onCancel }: { readonly title: string; onConfirm(): void; onCancel(): void }): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const [typed, setTyped] = React.useState('');
  return (
    <ConfirmDialog title={words.purgeTitle} text={words.purgeText} confirm={words.purge} cancel={words.cancel} isConfirmDisabled={typed.trim() !== title.trim()} onConfirm={onConfirm} onCancel={onCancel}>
      <TextBox label={words.confirm} description={title} dir="auto" autoComplete="off" value={typed} onChange={setTyped} />
    </ConfirmDialog>
  );
}
