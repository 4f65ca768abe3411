import * as React from 'react';
import type { Fault } from '../../data/provisioning/SetUpStatus';
import type { Principal } from '../../domain/people/insiders';
import { Check } from '../../ui/ChoiceList';
import { MessageLine } from '../../ui/MessageLine';
import { useWords } from '../Page';
import { FaultList } from './FaultList';
import { NewerNotice } from './NewerNotice';
import type { PartLists } from './PartFrameProps';
import type { PartSetUp } from './partState';
import { partState } from './partState';
import { SetUpRun } from './SetUpRun';
import { siteWords } from './strings';
import { useSetUpWords } from './useSetUpWords';

interface SetUpNoticeProps {
  readonly lists: PartLists;
  readonly status: PartSetUp;
}

/** Tells an owner what is wrong with the lists, or that they are older or newer. */
export default function SetUpNotice({ lists, status }: SetUpNoticeProps): React.ReactElement {
  const { setup, onSetUp } = lists;
  const words = useSetUpWords(lists);
  const own = useWords(siteWords);
  const [admitted, setAdmitted] = React.useState<ReadonlySet<number>>(new Set());
  const state = partState(status);
  if (state === 'newer') return <NewerNotice status={status} />;
  const isOlder = state === 'older';
  const faults = status.lists.flatMap((list) => list.faults);
  const isAboutPeople = faults.length > 0 && faults.every(({ principal }) => principal !== undefined);
  const undecided = undecidedIn(faults);
  const choice = { admit: undecided.map(({ id }) => id).filter((id) => admitted.has(id)), leave: undecided.map(({ id }) => id).filter((id) => !admitted.has(id)) };
  return (
    <MessageLine
      tone={isOlder ? 'info' : 'warning'}
      action={<SetUpRun label={isOlder ? own.upgrade : isAboutPeople ? own.admit : own.repair} running={words.running} done={words.done} isTold choice={choice} setup={setup} onDone={onSetUp} />}
    >
      {isOlder ? own.older : isAboutPeople ? own.newcomers : own.broken}
      <FaultList status={status} setup={setup} />
      {undecided.map(({ id, name }) => (
        <Check key={id} isChecked={admitted.has(id)} text={own.admitOne(name)} hint={own.leaveOne} onChange={(isChecked) => setAdmitted(new Set([...admitted].filter((each) => each !== id).concat(isChecked ? id : [])))} />
      ))}
    </MessageLine>
  );
}

/** Each once, whatever lists they miss. */
function undecidedIn(faults: readonly Fault[]): readonly Principal[] {
  const found = faults.flatMap(({ kind, principal, subject }): readonly Principal[] => (kind === 'undecided' && principal !== undefined ? [{ id: principal, name: subject?.fr ?? '' }] : []));
  return [...new Map(found.map((each) => [each.id, each])).values()];
}
