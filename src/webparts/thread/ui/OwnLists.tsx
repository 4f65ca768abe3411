import * as React from 'react';
import { lazyScreen } from '../../../shell/lazyScreen';
import { useWords } from '../../../shell/Page';
import { partState } from '../../../shell/site/partState';
import { usePartLists } from '../../../shell/site/usePartLists';
import { WhenReady } from '../../../shell/states';
import { InfoIcon } from '../../../ui/icons';
import { ownWords } from '../ownStrings';
import { threadKeys, useThreadServices } from './queries';

const SetUpStart = lazyScreen(() => import(/* webpackChunkName: 'set-up' */ '../../../shell/site/SetUpStart'), { lines: 3 });
const SetUpNotice = lazyScreen(() => import(/* webpackChunkName: 'set-up' */ '../../../shell/site/SetUpNotice'));

interface OwnListsProps {
  /** @param mayRepair the reader looks after the lists */
  readonly children: (mayRepair: boolean) => React.ReactElement;
}

/** Help and pages of agents have lists of their own: what is new is read without them. */
export function OwnLists({ children }: OwnListsProps): React.ReactElement {
  const words = useWords(ownWords);
  const { setup } = useThreadServices();
  const lists = usePartLists(threadKeys.own, { setup, icon: <InfoIcon />, words: words.setUp, needsProtection: true });
  return (
    <WhenReady read={lists.status} lines={4}>
      {(status) => {
        const state = partState(status);
        if (state === 'missing' || state === 'broken') return <SetUpStart lists={lists} status={status} />;
        return (
          <>
            {status.mayRepair && state !== 'current' && <SetUpNotice lists={lists} status={status} />}
            {children(status.mayRepair)}
          </>
        );
      }}
    </WhenReady>
  );
}
