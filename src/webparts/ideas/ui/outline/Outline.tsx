import * as React from 'react';
import { letterOf } from '../../../../domain/ideas/Cluster';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { areCountsShown } from '../../../../domain/ideas/mayDo';
import type { OutlineSection } from '../../../../domain/ideas/outlineOf';
import { outlineOf } from '../../../../domain/ideas/outlineOf';
import { usePage, useWords } from '../../../../shell/Page';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import { BudgetLine, FreshIdeas } from '../vote/lazyVotes';
import { useFollowed } from '../useFollowed';
import { ClusterLetter } from './ClusterLetter';
import type { Finding } from './Finder';
import { Finder } from './Finder';
import { IdeaRow } from './IdeaRow';
import type { Sought } from './useFound';
import { useFound } from './useFound';

/** A list grows by so many ideas at a time. */
const SHOWN = 40;

interface OutlineProps {
  readonly sought: Sought;
  onSeek(sought: Sought): void;
  onOpen(idea: number): void;
}

/** All ideas line by line: under headings of clusters, or in an order of the reader's choice. */
export function Outline({ sought, onSeek, onOpen }: OutlineProps): React.ReactElement {
  const words = useWords(ideaWords);
  const { formats } = usePage();
  const { ideas, arrangement, campaign, state, rights } = useBrainstorming();
  const now = useServerTime();
  const hasClusters = arrangement.clusters.some((each) => each.ideas.length > 0);
  // Which ideas stand where comes after the ideas: until somebody chose an order, it is by cluster as soon as there are some.
  const { finding, shown, isFiltered } = useFound(sought, hasClusters ? 'byCluster' : 'new', useFollowed(campaign.id));
  const { sort } = finding;
  const [limit, setLimit] = React.useState(SHOWN);
  const find = (changes: Partial<Finding>): void => {
    onSeek({ ...sought, ...changes });
    setLimit(SHOWN);
  };
  const sections = sort === 'byCluster' ? outlineOf(arrangement, shown).filter((section) => section.ideas.length > 0) : [{ cluster: null, ideas: shown }];
  const rest = shown.length - limit;
  return (
    <div className={styles.outline}>
      <BudgetLine />
      <FreshIdeas />
      {ideas.length > 0 && <Finder finding={finding} hasClusters={hasClusters} areCountsShown={rights.mayAnimate || areCountsShown(state, now)} onFind={find} />}
      {isFiltered && (
        <p className={styles.meta} role="status">
          {words.count.shown(shown.length, formats.number(shown.length))}
        </p>
      )}
      {sort === 'leastSeen' && shown.length > 0 && <p className={styles.meta}>{words.leastSeenHint}</p>}
      {shown.length === 0 ? (
        <MessageLine tone="info" action={isFiltered && <Button appearance="text" onClick={() => find({ text: '', show: 'all', category: 0 })}>{words.showAll}</Button>}>
          {isFiltered ? words.noFound : state.phase === 'collect' || state.phase === 'scheduled' ? words.noIdea : words.noIdeaClosed}
        </MessageLine>
      ) : (
        inSight(sections, limit).map((section) => <Section key={section.cluster?.id ?? 0} section={section} isHeaded={sort === 'byCluster' && hasClusters} onOpen={onOpen} />)
      )}
      {rest > 0 && (
        <div>
          <Button onClick={() => setLimit(limit + SHOWN)}>{words.more(formats.number(Math.min(rest, SHOWN)))}</Button>
        </div>
      )}
    </div>
  );
}

interface SectionProps {
  readonly section: OutlineSection;
  readonly isHeaded: boolean;
  onOpen(idea: number): void;
}

function Section({ section: { cluster, ideas }, isHeaded, onOpen }: SectionProps): React.ReactElement {
  const words = useWords(ideaWords);
  const { formats } = usePage();
  const list = (
    <ul className={styles.rows}>
      {ideas.map((state) => (
        <IdeaRow key={state.idea.id} state={state} level={isHeaded ? 5 : 4} onOpen={onOpen} />
      ))}
    </ul>
  );
  if (!isHeaded) return list;
  return (
    <section className={styles.section} aria-label={cluster ? words.cluster(letterOf(cluster), cluster.name) : words.unclustered}>
      <h4 className={styles.clusterName}>
        {cluster && <ClusterLetter cluster={cluster} />} <span dir="auto">{cluster?.name ?? words.unclustered}</span> <span className={styles.meta}>{words.count.ideas(ideas.length, formats.number(ideas.length))}</span>
      </h4>
      {list}
    </section>
  );
}

/** The first ideas, whichever heading they stand under. */
function inSight(sections: readonly OutlineSection[], limit: number): readonly OutlineSection[] {
  let left = limit;
  return sections.flatMap(({ cluster, ideas }): readonly OutlineSection[] => {
    const some: readonly IdeaState[] = ideas.slice(0, Math.max(0, left));
    left -= some.length;
    return some.length > 0 ? [{ cluster, ideas: some }] : [];
  });
}
