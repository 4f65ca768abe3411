import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import type { Call } from '../../../../domain/calls/Call';
import { isSecret } from '../../../../domain/calls/Call';
import type { Decision } from '../../../../domain/calls/Decision';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { useWords } from '../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { WhenReady } from '../../../../shell/states';
import { MessageLine } from '../../../../ui/MessageLine';
import { Sections } from '../../../../ui/Sections';
import type { CallPageProps } from '../mountProps';
import { useTexts } from '../queries';
import { useSame } from '../useSame';
import { ContributionsView } from './ContributionsView';
import type { AllRead, Desk } from './Desk';
import { DeskProvider } from './Desk';
import styles from './Desk.module.scss';
import type { DeskFilter } from './deskFilter';
import { noFilter } from './deskFilter';
import { deskWords } from './deskStrings';
import { ancestorsOf } from '../../../../domain/anchors/lineage';
import { newestOf } from '../../../../domain/decided/newestOf';
import { putDecisions, readWith } from './rememberDecisions';
import { SeenDecisions } from './SeenDecisions';

type Section = 'contributions' | 'groups' | 'opinions' | 'course' | 'figures' | 'health' | 'retention' | 'animators';

const GroupsView = lazyScreen(() => import(/* webpackChunkName: 'calls-animate-groups' */ './groups/GroupsView'), { lines: 8 });
const OpinionsView = lazyScreen(() => import(/* webpackChunkName: 'calls-animate-course' */ './course/OpinionsView'), { lines: 6 });
const CourseView = lazyScreen(() => import(/* webpackChunkName: 'calls-animate-course' */ './course/CourseView'), { lines: 8 });
const HealthView = lazyScreen(() => import(/* webpackChunkName: 'calls-animate-owner' */ './owner/HealthView'), { lines: 8 });
const RetentionView = lazyScreen(() => import(/* webpackChunkName: 'calls-animate-owner' */ './owner/RetentionView'), { lines: 4 });
const AnimatorsView = lazyScreen(() => import(/* webpackChunkName: 'calls-animate-owner' */ './owner/AnimatorsView'), { lines: 4 });
const FiguresView = lazyScreen(() => import(/* webpackChunkName: 'calls-animate-course' */ './course/FiguresView'), { lines: 10 });

/** Where animators work through what was said in a call, and lead it. */
export default function AnimatePage(props: CallPageProps): React.ReactElement {
  const { call } = props.opened;
  const { contributions } = useCallServices();
  const groups = useQuery({ queryKey: callKeys.groups(call.id), queryFn: () => contributions.groupDecisions(call) });
  return (
    <WhenReady read={groups} lines={10}>
      {(groupDecisions) => <LoadedDesk {...props} groupDecisions={groupDecisions} />}
    </WhenReady>
  );
}

function LoadedDesk({ opened, state, text, mayOwn, groupDecisions }: Omit<CallPageProps, 'onClose'> & { readonly groupDecisions: readonly Decision[] }): React.ReactElement {
  const words = useWords(deskWords);
  const desk = useDeskOf({ opened, state, text: text.text, mayOwn, groupDecisions });
  const [section, setSection] = React.useState<Section>('contributions');
  const [filter, setFilter] = React.useState<DeskFilter>(noFilter);
  return (
    <DeskProvider value={desk}>
      <div className={styles.desk}>
        <h4 className={styles.heading}>{words.title}</h4>
        {isSecret(opened.call) && <MessageLine tone="info">{words.secret}</MessageLine>}
        <Sections<Section> label={words.sectionsLabel} sections={sectionsOf(opened.call, mayOwn)} section={section} words={words.sections} onChoose={setSection} />
        {section === 'contributions' && <ContributionsView filter={filter} onFilter={setFilter} />}
        {section === 'groups' && <GroupsView />}
        {section === 'opinions' && <OpinionsView />}
        {section === 'course' && <CourseView />}
        {section === 'figures' && <FiguresView />}
        {section === 'health' && <HealthView />}
        {section === 'retention' && <RetentionView />}
        {section === 'animators' && <AnimatorsView />}
      </div>
    </DeskProvider>
  );
}

function sectionsOf({ bodies }: Call, mayOwn: boolean): readonly Section[] {
  return ['contributions', 'groups', ...(bodies.length > 0 ? (['opinions'] as const) : []), 'course', 'figures', ...(mayOwn ? (['health', 'retention', 'animators'] as const) : [])];
}

function useDeskOf({ opened, state, text, mayOwn, groupDecisions }: Pick<Desk, 'opened' | 'state' | 'text' | 'mayOwn' | 'groupDecisions'>): Desk {
  const queries = useQueryClient();
  const { call } = opened;
  const texts = useTexts(call.id, state.versions);
  const [allRead, keepRead] = React.useState<AllRead>();
  const versions = useSame(texts.flatMap(({ data }) => data?.text ?? []));
  const groups = React.useMemo(() => indexGroups(groupDecisions), [groupDecisions]);
  const [seen] = React.useState(() => new SeenDecisions(newestOf([...opened.decisions, ...groupDecisions])));
  const latest = React.useRef({ call, state, groupDecisions });
  latest.current = { call, state, groupDecisions };
  return React.useMemo(
    () => ({
      opened,
      state,
      text,
      versions,
      groupDecisions,
      groups,
      mayOwn,
      seen,
      allRead,
      keepRead,
      lineage: (passage) => (passage === 0 ? [0] : [passage, ...ancestorsOf(passage, versions)]),
      remember: (decisions) => {
        const now = latest.current;
        seen.saw(decisions);
        keepRead((before) => before && readWith(before, now.call, now.state, now.groupDecisions, decisions));
        putDecisions(queries, now.call, decisions);
      }
    }),
    [opened, state, text, versions, groupDecisions, groups, mayOwn, seen, allRead, queries]
  );
}
