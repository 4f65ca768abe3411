import * as React from 'react';
import { MessageLine } from '../../ui/MessageLine';
import { useWords } from '../Page';
import type { PartFrameProps } from './PartFrame';
import type { PartSetUp } from './partState';
import { maySetUp, partState } from './partState';
import { SetUpRun } from './SetUpRun';
import { siteWords } from './strings';

/** Tells an owner what is wrong with the lists; agents keep working and are told nothing. */
export function SetUpNotice({ status, words, runSetUp, onSetUp }: PartFrameProps & { readonly status: PartSetUp }): React.ReactElement | null {
  const own = useWords(siteWords);
  if (partState(status) === 'current' || !maySetUp(status)) return null;
  return (
    <MessageLine tone="warning" action={<SetUpRun label={own.repair} running={words.running} done={words.done} run={runSetUp} onDone={onSetUp} />}>
      {own.broken}
    </MessageLine>
  );
}
