import * as React from 'react';
import { isSecret } from '../../../../domain/ideas/Campaign';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { useBrainstorming } from '../Brainstorming';
import type { Desk } from './Desk';
import { DeskProvider } from './Desk';
import styles from './Desk.module.scss';
import type { DeskFilter } from './deskFilter';
import { noFilter } from './deskFilter';
import { deskWords } from './deskStrings';
import { IdeasView } from './IdeasView';
import { putDecisions } from './rememberDecisions';

const sections = ['ideas', 'gather', 'ranking'] as const;
type Section = (typeof sections)[number];

const GatherView = lazyScreen(() => import(/* webpackChunkName: 'ideas-animate-gather' */ './gather/GatherView'), { lines: 8 });
const RankingView = lazyScreen(() => import(/* webpackChunkName: 'ideas-animate-ranking' */ './ranking/RankingView'), { lines: 8 });

/** Where animators work through the ideas of a campaign, gather them, and say what becomes of them. */
export default function AnimatePage(): React.ReactElement {
  const words = useWords(deskWords);
  const desk = useDeskOfStorm();
  const [section, setSection] = React.useState<Section>('ideas');
  const [filter, setFilter] = React.useState<DeskFilter>(noFilter);
  return (
    <DeskProvider value={desk}>
      <div className={styles.desk}>
        <h4 className={styles.heading}>{words.title}</h4>
        {isSecret(desk.state.rules) && <MessageLine tone="info">{words.secret}</MessageLine>}
        <nav aria-label={words.sectionsLabel} className={styles.sections}>
          {sections.filter((each) => each !== 'gather' || !desk.state.archived).map((each) => (
            <span key={each} className={styles.section} data-chosen={each === section || undefined}>
              <Button appearance="text" aria-current={each === section ? 'page' : undefined} onClick={() => setSection(each)}>
                {words.sections[each]}
              </Button>
            </span>
          ))}
        </nav>
        {section === 'ideas' && <IdeasView filter={filter} onFilter={setFilter} />}
        {section === 'gather' && <GatherView />}
        {section === 'ranking' && <RankingView />}
      </div>
    </DeskProvider>
  );
}

/** The campaign that is open, with all decisions that were read of it. */
function useDeskOfStorm(): Desk {
  const storm = useBrainstorming();
  const queries = useQueryClient();
  const { campaign } = storm.opened;
  const { decisions } = storm;
  return React.useMemo(
    () => ({
      opened: { campaign, decisions },
      state: storm.state,
      ideas: storm.ideas,
      byId: storm.byId,
      forest: storm.forest,
      places: storm.places,
      arrangement: storm.arrangement,
      countOf: storm.countOf,
      remember: (made) => putDecisions(queries, campaign.id, made)
    }),
    [campaign, decisions, storm, queries]
  );
}
