import * as React from 'react';
import type { Follow } from '../../../domain/thread/Follow';
import { useAddresses, useArrival } from '../../../shell/addresses/useAddresses';
import { announce } from '../../../shell/announce';
import { useFollows } from '../../../shell/following/useFollows';
import { useSent } from '../../../shell/outbox/useSubmissions';
import { usePage, useWords } from '../../../shell/Page';
import type { ScreenProps } from '../../../shell/site/Mounting';
import { PartFrame } from '../../../shell/site/PartFrame';
import { Button } from '../../../ui/Button';
import { threadWords } from '../strings';
import type { ThreadProperties } from '../ThreadProperties';
import { FollowsPage } from './FollowsPage';
import { helpSubmission } from './helpOutbox';
import { HelpPage, MyPage, PersonPage } from './mounts';
import { NewsPage } from './NewsPage';
import styles from './ThreadScreen.module.scss';

const VIEWS = ['thread', 'help', 'mine', 'follows'] as const;
type View = (typeof VIEWS)[number];

/** The web part "my thread": what is new in what the reader follows, help between colleagues, his own page, and what he follows. */
export function ThreadScreen({ properties }: ScreenProps<ThreadProperties>): React.ReactElement {
  const words = useWords(threadWords);
  const { webUrl, webPath, siteTitle, instanceId } = usePage();
  const addresses = useAddresses();
  const arrival = useArrival(['help', 'person']);
  const follows = useFollows();
  const isBeginning = follows.isUntouched && properties.beginsWithSite !== false;
  const shown = React.useMemo(() => (isBeginning ? [siteFollow(siteTitle)] : follows.all), [isBeginning, siteTitle, follows.all]);
  const [chosen, setChosen] = React.useState<View>('thread');
  const thing = arrival?.thing;
  const view: View | 'person' = thing?.kind === 'person' ? 'person' : thing?.kind === 'help' ? 'help' : chosen;
  const choose = (next: View): void => {
    addresses.follow(undefined, instanceId);
    setChosen(next);
  };
  useSent(helpSubmission, ({ payload, result }) => {
    announce(payload.request === 0 ? words.asked : words.replied);
    if (payload.request !== 0) return;
    const follow: Follow = { kind: 'help', id: result, part: 0, name: payload.title, page: window.location.pathname };
    if (!follows.has(follow)) follows.toggle(follow);
  });
  return (
    <PartFrame title={properties.title || words.title} label={words.title}>
      <div className={styles.page}>
        <nav aria-label={words.views.label} className={styles.views}>
          {VIEWS.map((each) => (
            <span key={each} className={each === view ? styles.chosen : undefined}>
              <Button appearance="text" aria-current={each === view ? 'page' : undefined} onClick={() => choose(each)}>
                {words.views[each]}
              </Button>
            </span>
          ))}
        </nav>
        {view === 'thread' && <NewsPage key={webUrl} follows={shown} isBeginning={isBeginning} onChoose={() => choose('follows')} />}
        {view === 'help' && (
          <HelpPage
            id={thing?.id}
            arrival={arrival}
            onOpen={(id) => {
              setChosen('help');
              if (id === undefined) addresses.follow(undefined, instanceId);
              else addresses.go({ kind: 'help', id, webPath }, instanceId);
            }}
          />
        )}
        {view === 'mine' && <MyPage />}
        {view === 'person' && thing && <PersonPage key={thing.id} id={thing.id} onBack={() => choose('thread')} />}
        {view === 'follows' && <FollowsPage />}
      </div>
    </PartFrame>
  );
}

/** All that opens and ends on the site. */
function siteFollow(name: string): Follow {
  return { kind: 'site', id: 0, part: 0, name, page: '' };
}
