import * as React from 'react';
import { isSecret } from '../../../../domain/ideas/Campaign';
import type { CampaignState } from '../../../../domain/ideas/campaignState';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import { Sections } from '../../../../ui/Sections';
import { useBrainstorming } from '../Brainstorming';
import { DeskProvider } from './Desk';
import styles from './Desk.module.scss';
import type { DeskFilter } from './deskFilter';
import { noFilter } from './deskFilter';
import { deskWords } from './deskStrings';
import { IdeasView } from './IdeasView';
import { useDeskOfStorm } from './useDeskOfStorm';

type Section = 'ideas' | 'gather' | 'evaluate' | 'ranking' | 'opinions' | 'figures' | 'exports' | 'outside' | 'health' | 'retention' | 'templates' | 'animators';

const GatherView = lazyScreen(() => import(/* webpackChunkName: 'ideas-animate-gather' */ './gather/GatherView'), { lines: 8 });
const EvaluationView = lazyScreen(() => import(/* webpackChunkName: 'ideas-animate-ranking' */ './evaluate/EvaluationView'), { lines: 8 });
const RankingView = lazyScreen(() => import(/* webpackChunkName: 'ideas-animate-ranking' */ './ranking/RankingView'), { lines: 8 });
const OpinionsView = lazyScreen(() => import(/* webpackChunkName: 'ideas-owner' */ './owner/OpinionsView'), { lines: 6 });
const FiguresView = lazyScreen(() => import(/* webpackChunkName: 'ideas-owner' */ './figures/FiguresView'), { lines: 8 });
const ExportsView = lazyScreen(() => import(/* webpackChunkName: 'ideas-owner' */ './exports/ExportsView'), { lines: 4 });
const HealthView = lazyScreen(() => import(/* webpackChunkName: 'ideas-owner' */ './owner/HealthView'), { lines: 8 });
const RetentionView = lazyScreen(() => import(/* webpackChunkName: 'ideas-owner' */ './owner/RetentionView'), { lines: 4 });
const TemplatesView = lazyScreen(() => import(/* webpackChunkName: 'ideas-edit' */ '../edit/TemplatesView'), { lines: 4 });
const AnimatorsView = lazyScreen(() => import(/* webpackChunkName: 'ideas-owner' */ './owner/AnimatorsView'), { lines: 4 });
const OutsideView = lazyScreen(() => import(/* webpackChunkName: 'ideas-exchange' */ './outside/OutsideView'), { lines: 8 });

/** Where animators work through the ideas of a campaign, gather them, and say what becomes of them. */
export default function AnimatePage(): React.ReactElement {
  const words = useWords(deskWords);
  const desk = useDeskOfStorm();
  const { mayOwn } = useBrainstorming().rights;
  const [section, setSection] = React.useState<Section>('ideas');
  const [filter, setFilter] = React.useState<DeskFilter>(noFilter);
  return (
    <DeskProvider value={desk}>
      <div className={styles.desk}>
        <h4 className={styles.heading}>{words.title}</h4>
        {isSecret(desk.state.rules) && <MessageLine tone="info">{words.secret}</MessageLine>}
        <Sections<Section> label={words.sectionsLabel} sections={sectionsOf(desk.state, mayOwn)} section={section} words={words.sections} onChoose={setSection} />
        {section === 'ideas' && <IdeasView filter={filter} onFilter={setFilter} />}
        {section === 'gather' && <GatherView />}
        {section === 'evaluate' && <EvaluationView />}
        {section === 'ranking' && <RankingView />}
        {section === 'outside' && <OutsideView />}
        {section === 'opinions' && <OpinionsView />}
        {section === 'figures' && <FiguresView />}
        {section === 'exports' && <ExportsView />}
        {section === 'health' && <HealthView />}
        {section === 'retention' && <RetentionView />}
        {section === 'templates' && <TemplatesView />}
        {section === 'animators' && <AnimatorsView />}
      </div>
    </DeskProvider>
  );
}

/** Notes are no longer moved in what was put away; owners have pages of their own. */
function sectionsOf({ archived, rules }: Pick<CampaignState, 'archived' | 'rules'>, mayOwn: boolean): readonly Section[] {
  return ['ideas', ...(archived ? [] : (['gather'] as const)), 'evaluate', 'ranking', ...(rules.vote.kind === 'opinion' ? (['opinions'] as const) : []), 'figures', 'exports', 'outside', ...(mayOwn ? (['health', 'retention', 'templates', 'animators'] as const) : [])];
}
