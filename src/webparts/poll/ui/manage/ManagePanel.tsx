import * as React from 'react';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { BackIcon } from '../../../../ui/icons';
import { MessageLine } from '../../../../ui/MessageLine';
import { SidePanel } from '../../../../ui/SidePanel';
import type { ManageTarget } from '../ManageTarget';
import { usePoll, usePollList } from '../queries';
import type { ManageView } from './ManageView';
import { firstView } from './ManageView';
import { OriginView } from './OriginView';
import { PollEditor } from './PollEditor';
import { PollRows } from './PollRows';
import { ResultsView } from './ResultsView';
import { manageWords } from './strings';

interface ManagePanelProps {
  readonly target: ManageTarget;
  /** Shows a poll in the web part. */
  onShow(pollId: number): void;
  onClose(): void;
}

/** Where owners make, publish, close, check and certify polls. */
export default function ManagePanel({ target, onShow, onClose }: ManagePanelProps): React.ReactElement {
  const words = useWords(manageWords);
  const [view, setView] = React.useState<ManageView>(() => firstView(target));
  const [told, setTold] = React.useState('');
  const list = usePollList();
  const tell = (text: string): void => {
    setTold(text);
    announce(text);
  };
  const show = (next: ManageView): void => {
    setTold('');
    setView(next);
  };
  const backToList = (): void => show({ kind: 'list' });
  const back = (
    <div>
      <Button appearance="text" icon={<BackIcon />} onClick={backToList}>
        {words.back}
      </Button>
    </div>
  );
  const pollId = 'pollId' in view ? view.pollId : 0;
  const listed = list.data?.find(({ id }) => id === pollId);
  // An older one, which the list left out.
  const older = usePoll(pollId, pollId !== 0 && list.data !== undefined && !listed).data;
  const poll = listed ?? (pollId === 0 ? undefined : older);

  if (view.kind === 'new' || (view.kind === 'edit' && poll)) {
    return (
      <PollEditor
        key={view.kind === 'new' ? view.name : view.pollId}
        poll={poll}
        draft={view.kind === 'new' ? view.draft : undefined}
        draftName={view.kind === 'new' ? view.name : `poll-${view.pollId}`}
        showsIssues={view.kind === 'edit' && view.showsIssues === true}
        onLeave={backToList}
        onClose={onClose}
        onStored={(text) => {
          setView({ kind: 'list' });
          setTold(text);
        }}
      />
    );
  }
  return (
    <SidePanel title={view.kind === 'results' ? words.resultsOf : view.kind === 'origin' ? words.originOf : words.title} closeLabel={words.close} onDismiss={onClose}>
      {view.kind !== 'list' && back}
      {told && <MessageLine tone="done">{told}</MessageLine>}
      <WhenReady read={list} lines={8}>
        {(polls) =>
          poll && view.kind === 'origin' ? (
            <OriginView poll={poll} />
          ) : poll ? (
            <ResultsView poll={poll} onTell={tell} />
          ) : (
            <PollRows polls={polls} onView={show} onTell={tell} onShow={onShow} />
          )
        }
      </WhenReady>
    </SidePanel>
  );
}
