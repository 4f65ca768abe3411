import * as React from 'react';
import type { SetUpStatus } from '../../../data/provisioning/Provisioner';
import { SetUp } from '../../../shell/SetUp';
import { Loading, WhenReady } from '../../../shell/states';
import type { ScreenProps } from '../../../shell/mountWebPart';
import { useWords } from '../../../shell/Page';
import { Button } from '../../../ui/Button';
import { EditIcon, PollIcon } from '../../../ui/icons';
import type { PollProperties } from '../PollProperties';
import { pollWords } from '../strings';
import { CurrentPolls } from './CurrentPolls';
import { OnePoll } from './OnePoll';
import styles from './PollScreen.module.scss';
import { usePollServices } from './pollServices';
import { pollKeys, usePoll, usePollList, useRights, useSetUpStatus } from './queries';

const ManagePanel = React.lazy(() => import(/* webpackChunkName: 'poll-manage' */ './manage/ManagePanel'));

/** What the owner's panel is opened for. */
export type ManageTarget = 'list' | 'new' | { readonly pollId: number };

/** The poll web part: polls for agents, and the way to the owner's panel for those who manage them. */
export function PollScreen(props: ScreenProps<PollProperties>): React.ReactElement {
  const { mode, pollId } = props.properties;
  // Asked for at once, not one after the other: nearly always the lists are there.
  useRights();
  usePollList(mode !== 'one');
  usePoll(pollId ?? 0, mode === 'one' && pollId !== undefined);
  return (
    <WhenReady read={useSetUpStatus()} lines={6}>
      {(status) => (status.state === 'ready' ? <ReadyScreen {...props} /> : <NotSetUp status={status} />)}
    </WhenReady>
  );
}

function NotSetUp({ status }: { readonly status: SetUpStatus }): React.ReactElement {
  const words = useWords(pollWords).notSetUp;
  const { setup } = usePollServices();
  return <SetUp status={status} words={words} icon={<PollIcon />} invalidates={pollKeys.all} run={(onProgress) => setup.setUp(({ done }) => onProgress(done))} />;
}

function ReadyScreen({ properties, saveProperties }: ScreenProps<PollProperties>): React.ReactElement {
  const words = useWords(pollWords);
  const [managing, setManaging] = React.useState<ManageTarget>();
  return (
    <WhenReady read={useRights()} lines={6}>
      {({ manage, vote }) => (
        <section aria-label={properties.title || words.sectionLabel}>
          <header className={properties.title || manage ? styles.header : undefined}>
            {/* Always a heading above those of the polls, so that no level is skipped below the page's title. */}
            <h2 className={properties.title ? styles.title : styles.hiddenTitle} dir="auto">
              {properties.title || words.sectionLabel}
            </h2>
            {manage && (
              <div className={styles.manage}>
                <Button appearance="text" icon={<EditIcon />} onClick={() => setManaging('list')}>
                  {words.manage}
                </Button>
              </div>
            )}
          </header>
          {properties.mode === 'one' ? (
            <OnePoll pollId={properties.pollId} mayManage={manage} mayVote={vote} onManage={setManaging} />
          ) : (
            <CurrentPolls showPast={properties.showPast ?? true} mayManage={manage} mayVote={vote} onManage={setManaging} />
          )}
          {managing && (
            <React.Suspense fallback={<Loading lines={1} />}>
              <ManagePanel target={managing} onShow={(pollId) => saveProperties({ mode: 'one', pollId })} onClose={() => setManaging(undefined)} />
            </React.Suspense>
          )}
        </section>
      )}
    </WhenReady>
  );
}
