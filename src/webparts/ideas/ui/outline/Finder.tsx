import * as React from 'react';
import type { IdeaSort } from '../../../../domain/ideas/listIdeas';
import { useWords } from '../../../../shell/Page';
import { SelectField } from '../../../../ui/SelectField';
import { useId } from '../../../../ui/useId';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';

export interface Finding {
  readonly text: string;
  readonly sort: IdeaSort | 'byCluster';
  readonly show: 'all' | 'mine' | 'followed' | 'shortList';
  /** 0: any. */
  readonly category: number;
}

interface FinderProps {
  readonly finding: Finding;
  readonly hasClusters: boolean;
  readonly areCountsShown: boolean;
  /** What "by cluster" is called where all stands under clusters anyway. */
  readonly arranged?: string;
  onFind(changes: Partial<Finding>): void;
}

/** What of the ideas is shown, and in which order. */
export function Finder({ finding, hasClusters, areCountsShown, arranged, onFind }: FinderProps): React.ReactElement {
  const words = useWords(ideaWords);
  const { campaign, state } = useBrainstorming();
  const id = useId('find');
  const sorts: readonly Finding['sort'][] = [...(hasClusters ? (['byCluster'] as const) : []), 'new', ...(areCountsShown ? (['supported'] as const) : []), 'leastSeen'];
  const shows: readonly Finding['show'][] = ['all', 'mine', 'followed', ...(state.shortList ? (['shortList'] as const) : [])];
  const categories = [{ key: '0', text: words.find.allCategories }, ...campaign.categories.map(({ id, name }) => ({ key: String(id), text: name }))];
  return (
    <div className={styles.finder} role="search" aria-label={words.find.search}>
      <div className={styles.search}>
        <label htmlFor={id}>{words.find.search}</label>
        <input id={id} type="search" dir="auto" value={finding.text} onChange={({ target }) => onFind({ text: target.value })} />
      </div>
      <SelectField label={words.find.sort} selected={finding.sort} options={sorts.map((key) => ({ key, text: key === 'byCluster' ? (arranged ?? words.byCluster) : words.sorts[key] }))} onChange={(key) => onFind({ sort: sorts.find((each) => each === key) ?? 'new' })} />
      <SelectField label={words.find.show} selected={finding.show} options={shows.map((key) => ({ key, text: words.filters[key] }))} onChange={(key) => onFind({ show: shows.find((each) => each === key) ?? 'all' })} />
      {campaign.categories.length > 1 && <SelectField label={words.find.category} selected={String(finding.category)} options={categories} onChange={(key) => onFind({ category: Number(key) })} />}
    </div>
  );
}
