import * as React from 'react';
import { EmptyState } from '../../ui/EmptyState';
import { useWords } from '../Page';
import { FaultList } from './FaultList';
import type { PartLists } from './PartFrameProps';
import type { PartSetUp } from './partState';
import { partState } from './partState';
import { SetUpRun } from './SetUpRun';
import { siteWords } from './strings';
import { useSetUpWords } from './useSetUpWords';

interface SetUpStartProps {
  readonly lists: PartLists;
  readonly status: PartSetUp;
}

/** The lists are not there, or not as safe as what they hold needs: one sentence, and the button for those who may put them in order. */
export default function SetUpStart({ lists, status }: SetUpStartProps): React.ReactElement {
  const { icon, setup, onSetUp } = lists;
  const words = useSetUpWords(lists);
  const own = useWords(siteWords);
  const isBroken = partState(status) === 'broken';
  // SharePoint shows a list that it refuses as one that is not there.
  const isRefused = status.lists.some(({ state }) => state === 'missing');
  if (!status.mayRepair) return <EmptyState icon={icon} title={!isBroken ? words.agent : isRefused ? own.refused : own.stopped} />;
  return (
    <EmptyState icon={icon} title={isBroken ? own.broken : words.owner}>
      {isBroken && <FaultList status={status} setup={setup} />}
      <SetUpRun label={isBroken ? own.repair : words.run} running={words.running} done={words.done} isPrimary isTold={isBroken} setup={setup} onDone={onSetUp} />
    </EmptyState>
  );
}
