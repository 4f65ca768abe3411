import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import type { FileState } from '../../../../../data/calls/CallOutputs';
import type { Decision } from '../../../../../domain/calls/Decision';
import type { Ignored } from '../../../../../domain/calls/Ignored';
import type { GroupIndex } from '../../../../../domain/calls/indexGroups';
import type { CallState } from '../../../../../domain/calls/callState';
import type { ThreadState } from '../../../../../domain/calls/threadState';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQuery } from '../../../../../shell/queries/useQuery';
import { FaultList } from '../../../../../shell/site/FaultList';
import { WhenReady } from '../../../../../shell/states';
import { shellWords } from '../../../../../shell/strings';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { stopWhenAborted, useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import type { DataColumn } from '../../../../../ui/DataTable';
import { DataTable } from '../../../../../ui/DataTable';
import { MessageLine } from '../../../../../ui/MessageLine';
import { ServerState } from '../course/ServerState';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { useReadAll } from '../useDeskData';
import { ownerWords } from './ownerStrings';
import { PastCalls } from './PastCalls';

interface CheckedFile {
  readonly published: Decision;
  readonly state: FileState;
}

/** Is what is kept what was published and said? Lists and rights, files, and each row that counts for nothing. */
export default function HealthView(): React.ReactElement {
  const words = useWords(ownerWords).health;
  const services = useCallServices();
  const { state } = useDesk();
  const reading = useReadAll();
  const checking = useTask<void, readonly CheckedFile[]>(async (_, { signal, onProgress }) => {
    const outputs = await services.outputs();
    const checked: CheckedFile[] = [];
    const published = filesOf(state);
    for (const each of published) {
      checked.push({ published: each, state: await outputs.checkFile(each) });
      onProgress(checked.length / published.length);
      stopWhenAborted(signal);
    }
    return checked;
  });
  const isBusy = reading.state.kind === 'running' || checking.state.kind === 'running';
  const files = checking.state.kind === 'done' ? checking.state.result : undefined;
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      <ListsState />
      <ServerState />
      <PastCalls />
      <div>
        <Button
          appearance={files ? 'default' : 'primary'}
          isBusy={isBusy}
          onClick={() => {
            checking.start(undefined);
            reading.start(undefined);
          }}
        >
          {files ? words.checkAgain : words.check}
        </Button>
      </div>
      <TaskProgress task={checking} running={words.checking} stopped={words.checkStopped} />
      <TaskProgress task={reading} running={words.checking} stopped={words.checkStopped} />
      {files && <Files files={files} />}
      {reading.state.kind === 'done' && <Records states={reading.state.result.states} at={reading.state.result.at} />}
    </section>
  );
}

function filesOf({ versions, synthesis }: CallState): readonly Decision[] {
  return synthesis ? [...versions, synthesis] : versions;
}

function ListsState(): React.ReactElement {
  const words = useWords(ownerWords).health;
  const { setup } = useCallServices();
  const status = useQuery({ queryKey: [...callKeys.all, 'setup'], queryFn: () => setup.status() });
  return (
    <section className={styles.block} aria-label={words.lists}>
      <h5 className={styles.subheading}>{words.lists}</h5>
      <WhenReady read={status} lines={2}>
        {(found) =>
          found.state === 'current' ? (
            <MessageLine tone="done">{words.listsSound}</MessageLine>
          ) : (
            <MessageLine tone="warning">
              {words.listsFaulty}
              <FaultList status={found} setup={setup} />
            </MessageLine>
          )
        }
      </WhenReady>
    </section>
  );
}

function Files({ files }: { readonly files: readonly CheckedFile[] }): React.ReactElement {
  const words = useWords(ownerWords).health;
  const { formats } = usePage();
  return (
    <section className={styles.block} aria-label={words.files}>
      <h5 className={styles.subheading}>{words.files}</h5>
      {files.map(({ published, state }) => (
        <MessageLine key={published.id} tone={state === 'same' ? 'done' : 'warning'}>
          {words.file.is(published.kind === 'synthesis' ? words.file.synthesis : words.file.version(formats.number(published.content.version ?? 1)), words.fileStates[state])}
        </MessageLine>
      ))}
    </section>
  );
}

/** Rows that come at once. */
const PAGE = 50;

function Records({ states, at }: { readonly states: readonly ThreadState[]; readonly at: Date }): React.ReactElement {
  const words = useWords(ownerWords).health;
  const tableWords = useWords(shellWords).table;
  const { formats } = usePage();
  const { state, groups } = useDesk();
  const [length, setLength] = React.useState(PAGE);
  const ignored = React.useMemo(() => ignoredOf(states, state, groups), [states, state, groups]);
  const columns: readonly DataColumn<Ignored>[] = [
    { key: 'what', title: words.columns.what, render: ({ what, id }) => words.what[what](formats.number(id)) },
    { key: 'why', title: words.columns.why, render: ({ why }) => words.why[why] }
  ];
  return (
    <section className={styles.block} aria-label={words.records}>
      <h5 className={styles.subheading}>{words.records}</h5>
      <p className={styles.note}>{words.checkedAt(formats.dateTime(at))}</p>
      <MessageLine tone={ignored.length === 0 ? 'done' : 'warning'}>
        {ignored.length === 0 ? words.sound(states.length, formats.number(states.length)) : words.found(ignored.length, formats.number(ignored.length))}
      </MessageLine>
      {ignored.length > 0 && (
        <DataTable
          caption={words.ignored}
          columns={columns}
          rows={ignored.slice(0, length)}
          words={tableWords}
          empty=""
          rowKey={({ what, id, why }) => `${what} ${id} ${why}`}
          more={{ hasMore: ignored.length > length, isLoading: false, load: () => setLength(length + PAGE) }}
        />
      )}
    </section>
  );
}

/** Of the call, of many contributions, of each, and of what arrived out of time; each row once. */
export function ignoredOf(states: readonly ThreadState[], state: Pick<CallState, 'ignored'>, groups: Pick<GroupIndex, 'ignored'>): readonly Ignored[] {
  const ofOne = (each: ThreadState): readonly Ignored[] => {
    const id = each.contribution.id;
    const outOfTime: readonly Ignored[] = each.isLate ? [{ what: 'contribution', id, why: 'late' }] : each.isEarly ? [{ what: 'contribution', id, why: 'early' }] : [];
    return [...each.ignored, ...outOfTime, ...each.replies.flatMap(ofOne)];
  };
  const all = [...state.ignored, ...groups.ignored, ...states.flatMap(ofOne)];
  return [...new Map(all.map((each) => [`${each.what} ${each.id} ${each.why}`, each])).values()];
}
