import * as React from 'react';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { Failure } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { DataTable } from '../../../../ui/DataTable';
import { MessageLine } from '../../../../ui/MessageLine';
import { RebuildButton } from '../FileNotices';
import { useTariffServices } from '../queries';
import styles from '../Tariffs.module.scss';
import { checkWords } from './checkStrings';

const FoldersPart = lazyScreen(() => import(/* webpackChunkName: 'tariffs-owner' */ '../owner/FoldersPart'), { lines: 2 });

/** The owner's check: does each price file say what the lists say, and has each folder its rights? */
export default function CheckPage(): React.ReactElement {
  const words = useWords(checkWords);
  const { formats } = usePage();
  const services = useTariffServices();
  const task = useTask(async (_: undefined, control) => (await services.writer(formats.timeZone)).check(control));
  const { state } = task;
  const wrong = state.kind === 'done' ? state.result.filter((each) => each.state !== 'same') : [];
  return (
    <section className={styles.section}>
      <p>{words.intro}</p>
      <div>
        <Button isBusy={state.kind === 'running'} onClick={() => task.start(undefined)}>
          {state.kind === 'running' ? words.running(formats.percent(state.done)) : words.run}
        </Button>
      </div>
      {state.kind === 'failed' && <Failure error={state.error} onRetry={task.resume} />}
      {state.kind === 'done' && (
        <>
          <MessageLine tone={wrong.length === 0 ? 'done' : 'warning'} action={wrong.length > 0 && <RebuildButton />}>
            {wrong.length === 0 ? words.allSame : words.some(wrong.length, formats.number(wrong.length))}
          </MessageLine>
          <DataTable
            caption={words.caption}
            columns={[
              { key: 'service', title: words.columns.service, render: ({ service }) => service },
              { key: 'state', title: words.columns.state, render: (each) => words.states[each.state] },
              { key: 'ignored', title: words.columns.ignored, render: ({ ignored }) => (ignored.length === 0 ? '' : words.ignored(ignored.join(', '))) },
              { key: 'altered', title: words.columns.altered, render: ({ altered }) => (altered.length === 0 ? '' : words.ignored(altered.join(', '))) }
            ]}
            rows={state.result}
            words={words.table}
            empty={words.none}
            rowKey={({ service }) => service}
          />
        </>
      )}
      <FoldersPart />
    </section>
  );
}
