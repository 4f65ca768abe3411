import * as React from 'react';
import type { CheckReport, CheckSession } from '../../../../data/health/Checks';
import { usePage, useWords } from '../../../../shell/Page';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { CheckFindings } from './CheckFindings';
import { checkWords } from './checkStrings';
import styles from './Lists.module.scss';
import { useListHealth } from './queries';

/** One look of the person, gone on with after a stop. */
interface Look {
  session?: CheckSession;
}

/** What reads much: keys, records and people, when somebody asks for it. */
export default function Checks(): React.ReactElement {
  const words = useWords(checkWords);
  const lists = useListHealth();
  const { formats } = usePage();
  const [report, setReport] = React.useState<CheckReport>();
  const look = React.useRef<Look>({});
  const task = useTask<Look, CheckReport>(
    async (asked, control) => {
      asked.session ??= await (await lists()).checks();
      return asked.session.run(control);
    },
    // Also when it was stopped, or failed: what was found until then was found.
    { onEnd: () => setReport(look.current.session?.report) }
  );
  const start = (): void => {
    look.current = {};
    setReport(undefined);
    task.start(look.current);
  };
  const isRunning = task.state.kind === 'running';
  const isPaused = task.state.kind === 'done' && !task.state.result.isWhole;
  return (
    <section className={styles.panel} aria-label={words.title}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p>{words.intro}</p>
      <div>
        <Button isBusy={isRunning} onClick={start}>
          {report ? words.again : words.start}
        </Button>
      </div>
      <TaskProgress task={task} running={words.running} stopped={words.stopped} />
      {isPaused && report && (
        <MessageLine tone="info" action={<Button appearance="text" onClick={task.resume}>{words.goOn}</Button>}>
          {words.paused(formats.number(report.things), formats.number(report.of), formats.number(report.operations))}
        </MessageLine>
      )}
      {report && (report.isWhole || report.of > 0) && <CheckFindings report={report} />}
    </section>
  );
}
