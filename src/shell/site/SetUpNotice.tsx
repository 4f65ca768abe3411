import * as React from 'react';
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
  const state = partState(status);
  if (state === 'newer') return <NewerNotice status={status} />;
  const isOlder = state === 'older';
  return (
    <MessageLine
      tone={isOlder ? 'info' : 'warning'}
      action={<SetUpRun label={isOlder ? own.upgrade : own.repair} running={words.running} done={words.done} isTold setup={setup} onDone={onSetUp} />}
    >
      {isOlder ? own.older : own.broken}
      <FaultList status={status} setup={setup} />
    </MessageLine>
  );
}
