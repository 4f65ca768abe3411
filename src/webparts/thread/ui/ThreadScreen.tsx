import * as React from 'react';
import type { Follow } from '../../../domain/thread/Follow';
import { usePage, useWords } from '../../../shell/Page';
import type { ScreenProps } from '../../../shell/site/Mounting';
import { PartFrame } from '../../../shell/site/PartFrame';
import { useFollows } from '../../../shell/following/useFollows';
import { Button } from '../../../ui/Button';
import { threadWords } from '../strings';
import type { ThreadProperties } from '../ThreadProperties';
import { FollowsPage } from './FollowsPage';
import { NewsPage } from './NewsPage';
import styles from './ThreadScreen.module.scss';

type View = 'thread' | 'follows';

/** The web part "my thread": what is new in what the reader follows, and what he follows. */
export function ThreadScreen({ properties }: ScreenProps<ThreadProperties>): React.ReactElement {
  const words = useWords(threadWords);
  const { webUrl, siteTitle } = usePage();
  const follows = useFollows();
  const isBeginning = follows.isUntouched && properties.beginsWithSite !== false;
  const shown = React.useMemo(() => (isBeginning ? [siteFollow(siteTitle)] : follows.all), [isBeginning, siteTitle, follows.all]);
  const [view, setView] = React.useState<View>('thread');
  return (
    <PartFrame title={properties.title || words.title} label={words.title}>
      <div className={styles.page}>
        <nav aria-label={words.views.label} className={styles.views}>
          {(['thread', 'follows'] as const).map((each) => (
            <span key={each} className={each === view ? styles.chosen : undefined}>
              <Button appearance="text" aria-current={each === view ? 'page' : undefined} onClick={() => setView(each)}>
                {words.views[each]}
              </Button>
            </span>
          ))}
        </nav>
        {view === 'thread' && <NewsPage key={webUrl} follows={shown} isBeginning={isBeginning} onChoose={() => setView('follows')} />}
        {view === 'follows' && <FollowsPage />}
      </div>
    </PartFrame>
  );
}

/** All that opens and ends on the site. */
function siteFollow(name: string): Follow {
  return { kind: 'site', id: 0, part: 0, name, page: '' };
}
