import * as React from 'react';
import { usePage, useWords } from '../../../../shell/Page';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { SidePanel } from '../../../../ui/SidePanel';
import type { Targets } from './decide/targets';
import { useDesk } from './Desk';
import styles from './Desk.module.scss';
import type { DecidingAction } from './deskActions';
import type { DeskFilter } from './deskFilter';
import { deskStatuses, fits, NOBODY } from './deskFilter';
import { contributionKinds } from '../../../../domain/calls/Call';
import { actionsOn } from './deskActions';
import type { DeskWords } from './deskStrings';
import { deskWords } from './deskStrings';
import { usePassageNames } from './usePassageNames';
import { useReadAll } from './useDeskData';

interface FreezePanelProps {
  readonly filter: DeskFilter;
  onAct(action: DecidingAction, targets: Targets): void;
  onClose(): void;
}

/** Reads all that fits a filter now, says how many there are, and what can be done with all of them at once. */
export function FreezePanel({ filter, onAct, onClose }: FreezePanelProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats, user } = usePage();
  const { lineage } = useDesk();
  const reading = useReadAll();
  const { state } = reading;
  const found = React.useMemo(() => (state.kind === 'done' ? state.result.states.filter(fits(filter, lineage, user.loginName)) : []), [state, filter, lineage, user.loginName]);
  return (
    <SidePanel title={words.freeze.title} closeLabel={words.close} onDismiss={onClose}>
      <p className={styles.note}>{words.freeze.text}</p>
      <Criteria filter={filter} />
      {state.kind === 'idle' && (
        <div>
          <Button appearance="primary" onClick={() => reading.start(undefined)}>
            {words.freeze.start}
          </Button>
        </div>
      )}
      <TaskProgress task={reading} running={words.reading} stopped={words.readingStopped} done={({ states, at }) => counted(states.filter(fits(filter, lineage, user.loginName)).length, formats.dateTime(at), words, formats.number)} />
      {state.kind === 'done' && found.length > 0 && (
        <div className={styles.buttons}>
          {actionsOn(found).map((action) => (
            <Button key={action} appearance={action === 'answer' ? 'primary' : 'default'} onClick={() => onAct(action, { kind: 'many', states: found, frozenAt: state.result.at })}>
              {words.actions[action]}
            </Button>
          ))}
        </div>
      )}
    </SidePanel>
  );
}

function counted(count: number, at: string, { freeze }: DeskWords, shown: (count: number) => string): string {
  return count === 0 ? freeze.nothing : freeze.counted(count, shown(count), at);
}

/** The filter in words. */
function Criteria({ filter }: { readonly filter: DeskFilter }): React.ReactElement {
  const words = useWords(deskWords);
  const passages = usePassageNames();
  const kind = contributionKinds.find((each) => each === filter.kind);
  const status = deskStatuses.find((each) => each === filter.status);
  const named = (name: string): string => (name === NOBODY ? words.filter.without : name);
  const said: readonly (readonly [string, string])[] = [
    [words.columns.passage, passages.choices.find(({ key }) => key === filter.passage)?.text ?? ''],
    [words.columns.kind, kind ? words.kinds[kind] : ''],
    [words.columns.status, status ? words.statuses[status] : ''],
    [words.columns.theme, named(filter.theme)],
    [words.columns.assignee, named(filter.assignee)],
    [words.columns.direction, named(filter.direction)],
    [words.filter.words, filter.words]
  ];
  const asked = said.filter(([, value]) => value !== '');
  if (asked.length === 0) return <MessageLine tone="warning">{words.freeze.everything}</MessageLine>;
  return (
    <div className={styles.block}>
      <h2 className={styles.subheading}>{words.freeze.criteria}</h2>
      <dl className={styles.facts}>
        {asked.map(([name, value]) => (
          <React.Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </React.Fragment>
        ))}
      </dl>
    </div>
  );
}
