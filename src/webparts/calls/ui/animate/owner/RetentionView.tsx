import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
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
import type { AllRead } from '../Desk';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { useReadAll } from '../useDeskData';
import { ownerWords } from './ownerStrings';

/** Until when what people said is kept: an owner removes it once the call is archived, having seen what goes and what stays. */
export default function RetentionView(): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const { formats } = usePage();
  const services = useCallServices();
  const queries = useQueryClient();
  const { opened, state, keepRead } = useDesk();
  const { archived } = state;
  const reading = useReadAll();
  const purging = useTask<void, void>(async (_, control) => (await services.animation()).purge(opened.call, control), {
    // However far it came, what was read is not what is there.
    onEnd: () => {
      reading.reset();
      keepRead({ at: services.serverNow(), threads: [], states: [] });
      void queries.invalidateQueries(callKeys.all);
    }
  });
  const read = reading.state.kind === 'done' ? reading.state.result : undefined;
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      <MessageLine tone="info">{archived ? words.since(formats.dateTime(archived.created)) : words.notYet}</MessageLine>
      {archived && (
        <>
          {!read && (
            <div>
              <Button isBusy={reading.state.kind === 'running'} onClick={() => reading.start(undefined)}>
                {words.preview}
              </Button>
            </div>
          )}
          <TaskProgress task={reading} running={words.purging} />
          {read && purging.state.kind !== 'running' && <Preview read={read} purging={purging} />}
          <TaskProgress task={purging} running={words.purging} stopped={words.stopped} done={() => words.done} />
        </>
      )}
    </section>
  );
}

function Preview({ read, purging }: { readonly read: AllRead; readonly purging: Task<void, void> }): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const { formats } = usePage();
  const { opened, state, groupDecisions } = useDesk();
  const [isAsking, setAsking] = React.useState(false);
  const { threads } = read;
  const said = threads.flatMap(({ contribution, replies }) => [contribution, ...replies.map((reply) => reply.contribution)]);
  const count = (say: (count: number, shown: string) => string, value: number): string => say(value, formats.number(value));
  const decisions = groupDecisions.length + threads.reduce((sum, thread) => sum + thread.decisions.length + thread.replies.reduce((all, reply) => all + reply.decisions.length, 0), 0);
  const files = said.reduce((sum, contribution) => sum + contribution.files.length, 0);
  if (said.length + decisions === 0) return <MessageLine tone="done">{words.nothing}</MessageLine>;
  return (
    <>
      <div className={styles.block}>
        <h5 className={styles.subheading}>{words.removed}</h5>
        <ul>
          <li>
            {count(words.contributions, threads.length)} {count(words.people, new Set(said.map(({ author }) => author?.id)).size)}
          </li>
          <li>{count(words.replies, said.length - threads.length)}</li>
          <li>{count(words.decisions, decisions)}</li>
          {files > 0 && <li>{count(words.files, files)}</li>}
          <li>{words.supports}</li>
        </ul>
      </div>
      <div className={styles.block}>
        <h5 className={styles.subheading}>{words.kept}</h5>
        <ul>
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
