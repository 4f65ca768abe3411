import * as React from 'react';
import { EmptyState } from '../../ui/EmptyState';
import { SetUpRun } from './SetUpRun';
import { useWords } from '../Page';
import type { PartFrameProps } from './PartFrame';
import type { PartSetUp } from './partState';
import { maySetUp, partState } from './partState';
import { siteWords } from './strings';

/** The lists are not there, or not as safe as what they hold needs: one sentence, and the button for those who may put them in order. */
export function SetUpStart({ status, icon, words, runSetUp, onSetUp }: PartFrameProps & { readonly status: PartSetUp }): React.ReactElement {
  const own = useWords(siteWords);
  const isBroken = partState(status) === 'broken';
  if (!maySetUp(status)) return <EmptyState icon={icon} title={isBroken ? own.stopped : words.agent} />;
  return (
    <EmptyState icon={icon} title={isBroken ? own.broken : words.owner}>
      <SetUpRun label={isBroken ? own.repair : words.run} running={words.running} done={words.done} isPrimary run={runSetUp} onDone={onSetUp} />
    </EmptyState>
  );
}
