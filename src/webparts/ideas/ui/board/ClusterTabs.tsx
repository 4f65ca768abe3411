import * as React from 'react';
import type { OutlineSection } from '../../../../domain/ideas/outlineOf';
import { usePage, useWords } from '../../../../shell/Page';
import { boardWords } from '../../boardStrings';
import { ClusterLetter } from '../outline/ClusterLetter';
import own from './Board.module.scss';

interface ClusterTabsProps {
  readonly sections: readonly OutlineSection[];
  readonly chosen: number;
  /** The cluster that would take the note that is carried. */
  readonly goal: number | undefined;
  onChoose(cluster: number): void;
}

/** Which cluster is shown where only one is; a note can be dropped on each of them. */
export function ClusterTabs({ sections, chosen, goal, onChoose }: ClusterTabsProps): React.ReactElement {
  const words = useWords(boardWords);
  const { formats } = usePage();
  return (
    <nav aria-label={words.which} className={own.tabs}>
      {sections.map(({ cluster, ideas }) => {
        const id = cluster?.id ?? 0;
        return (
          <button key={id} type="button" className={own.tab} aria-current={id === chosen ? 'true' : undefined} data-cluster={id} data-goal={id === goal || undefined} onClick={() => onChoose(id)}>
            {cluster && <ClusterLetter cluster={cluster} />} <span dir="auto">{cluster?.name ?? words.loose}</span> <span className={own.count}>{formats.number(ideas.length)}</span>
          </button>
        );
      })}
    </nav>
  );
}
