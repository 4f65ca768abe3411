import * as React from 'react';
import type { Standing } from '../../../../domain/anchors/Anchor';
import { applyAlignment } from '../../../../domain/anchors/applyAlignment';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { usePage, useWords } from '../../../../shell/Page';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { Button } from '../../../../ui/Button';
import type { CallPageProps } from '../mountProps';
import { useStandings } from './useStandings';
import styles from './Version.module.scss';
import type { VersionDraft } from './versionDraft';
import { versionWords } from './versionStrings';

interface EffectSectionProps extends Pick<CallPageProps, 'opened' | 'state'> {
  readonly versions: readonly TextVersion[];
  readonly draft: VersionDraft;
}

const STATES: readonly Standing['state'][] = ['same', 'moved', 'toConfirm', 'earlier'];

/** Where contributions would be if the text was published as it is prepared. */
export function EffectSection({ opened, state, versions, draft }: EffectSectionProps): React.ReactElement {
  const words = useWords(versionWords).effect;
  const { formats } = usePage();
  const task = useStandings({ opened, state }, [...versions, draft.passages, draft.descents]);
  const found = task.state.kind === 'done' ? task.state.result : undefined;
  return (
    <section className={styles.section} aria-label={words.title}>
      <h5 className={styles.name}>{words.title}</h5>
      <p className={styles.text}>{words.why}</p>
      <div>
        <Button disabled={task.state.kind === 'running'} onClick={() => task.start([...versions, applyAlignment(versions, draft.title, draft.passages, draft)])}>
          {words.run}
        </Button>
      </div>
      <TaskProgress task={task} running={words.running} done={(all) => words.done(all.length, formats.number(all.length))} />
      {found && (
        <ul className={styles.plain}>
          {STATES.map((each) => {
            const count = found.filter(({ standing }) => standing.state === each).length;
            return count > 0 && <li key={each}>{words.states[each](count, formats.number(count))}</li>;
          })}
        </ul>
      )}
    </section>
  );
}
