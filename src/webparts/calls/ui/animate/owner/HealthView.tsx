import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import type { FileState } from '../../../../../data/calls/CallOutputs';
import type { Decision } from '../../../../../domain/calls/Decision';
import type { Ignored } from '../../../../../domain/calls/Ignored';
import type { GroupIndex } from '../../../../../domain/calls/indexGroups';
import type { CallState } from '../../../../../domain/calls/callState';
import type { ThreadState } from '../../../../../domain/calls/threadState';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { IgnoredRows, onceEach } from '../../../../../shell/owner/IgnoredRows';
import { ListsState } from '../../../../../shell/owner/ListsState';
import { usePage, useWords } from '../../../../../shell/Page';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../../shell/tasks/useTask';
import { stopIfAborted } from '../../../../../data/stopIfAborted';
import { Button } from '../../../../../ui/Button';
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
  const { state, groups } = useDesk();
  const reading = useReadAll();
  const checking = useTask<void, readonly CheckedFile[]>(async (_, { signal, onProgress }) => {
    const outputs = await services.outputs();
    const checked: CheckedFile[] = [];
    const published = filesOf(state);
    for (const each of published) {
      checked.push({ published: each, state: await outputs.checkFile(each) });
      onProgress(checked.length / published.length);
      stopIfAborted(signal);
    }
    return checked;
  });
  const isBusy = reading.state.kind === 'running' || checking.state.kind === 'running';
  const files = checking.state.kind === 'done' ? checking.state.result : undefined;
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      <ListsState setup={services.setup} queryKey={[...callKeys.all, 'setup']} words={words} />
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
      {reading.state.kind === 'done' && <IgnoredRows words={words} checked={reading.state.result.states.length} at={reading.state.result.at} ignored={ignoredOf(reading.state.result.states, state, groups)} />}
    </section>
  );
}

function filesOf({ versions, synthesis }: CallState): readonly Decision[] {
  return synthesis ? [...versions, synthesis] : versions;
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

/** Of the call, of many contributions, of each, and of what arrived out of time; each row once. */
export function ignoredOf(states: readonly ThreadState[], state: Pick<CallState, 'ignored'>, groups: Pick<GroupIndex, 'ignored'>): readonly Ignored[] {
  const ofOne = (each: ThreadState): readonly Ignored[] => {
    const id = each.contribution.id;
    const outOfTime: readonly Ignored[] = each.isLate ? [{ what: 'contribution', id, why: 'late' }] : each.isEarly ? [{ what: 'contribution', id, why: 'early' }] : [];
    return [...each.ignored, ...outOfTime, ...each.replies.flatMap(ofOne)];
  };
  return onceEach([...state.ignored, ...groups.ignored, ...states.flatMap(ofOne)]);
}
