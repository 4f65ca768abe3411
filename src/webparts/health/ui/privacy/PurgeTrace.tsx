import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { Acts } from '../../../../data/privacy/PrivacyServices';
import type { PurgeRun } from '../../../../domain/privacy/acts';
import { purgeRuns, restorableUntil } from '../../../../domain/privacy/acts';
import { ruleIds } from '../../../../domain/privacy/kept';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { AskingButton } from '../../../../ui/AskingButton';
import { MessageLine } from '../../../../ui/MessageLine';
import styles from './Privacy.module.scss';
import { privacyKeys } from './privacyKeys';
import { registerWords } from './registerStrings';
import { retentionWords } from './retentionStrings';
import { usePrivacy } from './usePrivacy';

/** Purges that were run: who, when, how many; and what can come back. */
export function PurgeTrace({ acts: { acts, unreadable, at } }: { readonly acts: Acts }): React.ReactElement {
  const words = useWords(retentionWords);
  const runs = purgeRuns(acts);
  return (
    <section className={styles.block} aria-label={words.trace}>
      <h4 className={styles.subtitle}>{words.trace}</h4>
      {(unreadable > 0 || acts.some(({ isAltered }) => isAltered)) && <MessageLine tone="warning">{words.unreadable}</MessageLine>}
      {runs.length === 0 ? (
        <p className={styles.note}>{words.noTrace}</p>
      ) : (
        <ul className={styles.lists}>
          {runs.map((run) => (
            <li key={run.key} className={styles.list}>
              <RunView run={run} now={at} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function RunView({ run, now }: { readonly run: PurgeRun; readonly now: Date }): React.ReactElement {
  const words = useWords(retentionWords);
  const said = useWords(registerWords);
  const { formats } = usePage();
  const privacy = usePrivacy();
  const queries = useQueryClient();
  const undoing = useTask<string, { readonly restored: number; readonly failed: number }>(async (key, control) => (await (await privacy()).purges()).undo(run, key, control), {
    onEnd: () => {
      void queries.invalidateQueries(privacyKeys.acts);
      void queries.invalidateQueries(privacyKeys.register);
    }
  });
  const until = restorableUntil(run);
  const counted = ruleIds.flatMap((rule) => {
    const count = run.counts[rule];
    return count === undefined ? [] : [`${said.rules[rule]} · ${words.rows(count, formats.number(count))}`];
  });
  const result = undoing.state.kind === 'done' ? undoing.state.result : null;
  return (
    <>
      <div>
        {words.run(run.by.name, formats.dateTime(run.beganAt))}
        {run.endedAt === null && ` · ${words.brokenOff}`}
        {run.undone && ` · ${words.undone(run.undone.by.name, formats.dateTime(run.undone.at), formats.number(run.undone.count))}`}
      </div>
      <ul className={styles.plain}>
        {counted.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {until > now && (
        <div className={styles.actions}>
          <span className={styles.note}>{words.until(formats.date(until))}</span>
          <AskingButton label={words.undoOf(formats.dateTime(run.beganAt))} question={words.undoQuestion} yes={words.undoYes} no={words.no} appearance="text" isBusy={undoing.state.kind === 'running'} onYes={() => undoing.start(newClientKey())} />
        </div>
      )}
      <TaskProgress task={undoing} running={words.undoing} stopped={words.undoStopped} done={({ restored }) => words.undoneNow(restored, formats.number(restored))} />
      {result !== null && result.failed > 0 && <MessageLine tone="warning">{words.undoFailed(result.failed, formats.number(result.failed))}</MessageLine>}
    </>
  );
}
