import * as React from 'react';
import { Virtualizer } from 'virtua';
import type { Cluster } from '../../../../domain/ideas/Cluster';
import { letterOf } from '../../../../domain/ideas/Cluster';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { usePage, useWords } from '../../../../shell/Page';
import type { MenuItem } from '../../../../ui/MenuButton';
import { MenuButton } from '../../../../ui/MenuButton';
import { boardWords } from '../../boardStrings';
import { ideaWords } from '../../strings';
import { ClusterLetter } from '../outline/ClusterLetter';
import own from './Board.module.scss';
import type { NoteActions } from './Note';
import { Note } from './Note';

/** So many notes are all there, so that the browser finds words in them; of more only those in sight are. */
const ALL_THERE = 40;

interface ColumnProps {
  /** Null: what lies in no cluster. */
  readonly cluster: Cluster | null;
  readonly ideas: readonly IdeaState[];
  /** The note at which the Tab key stops. */
  readonly stop: number | undefined;
  /** Where a note that is carried would come to lie: in front of which one; null: at the end; undefined: not here. */
  readonly line: number | null | undefined;
  /** The whole cluster takes it, wherever it is let go. */
  readonly isGoal: boolean;
  readonly onto: number | undefined;
  readonly taken: number | undefined;
  readonly moved: number | undefined;
  readonly isHomeOfMovers: boolean;
  readonly menu: readonly MenuItem[];
  readonly actions: NoteActions;
  mayMove(idea: number): boolean;
}

/** A cluster with its notes, which roll within it. */
export const Column = React.memo(function Column({ cluster, ideas, stop, line, isGoal, onto, taken, moved, isHomeOfMovers, menu, actions, mayMove }: ColumnProps): React.ReactElement {
  const words = useWords(boardWords);
  const all = useWords(ideaWords);
  const { formats } = usePage();
  const roll = React.useRef<HTMLDivElement>(null);
  const name = cluster ? all.cluster(letterOf(cluster), cluster.name) : words.loose;
  const last = ideas.length - 1;
  const markOf = (idea: number, index: number): React.ComponentProps<typeof Note>['mark'] =>
    idea === taken ? 'taken' : idea === onto ? 'onto' : line === idea ? 'before' : line === null && index === last ? 'after' : idea === moved ? 'moved' : undefined;
  const note = (state: IdeaState, index: number): React.ReactElement => {
    const { id } = state.idea;
    return <Note key={id} state={state} index={index} count={ideas.length} clusterName={name} mayMove={mayMove(id)} isStop={id === stop} mark={markOf(id, index)} actions={actions} />;
  };
  // What has the focus, or is carried, stays there although it rolled out of sight.
  const held = [stop, taken].flatMap((id) => {
    const index = ideas.findIndex(({ idea }) => idea.id === id);
    return index < 0 ? [] : [index];
  });
  return (
    <section className={own.column} aria-label={name} data-cluster={cluster?.id ?? 0} data-goal={isGoal || undefined} data-loose={(!cluster && isHomeOfMovers) || undefined}>
      <div className={own.top}>
        <h4 className={own.name}>
          {cluster && <ClusterLetter cluster={cluster} />} <span dir="auto">{cluster?.name ?? words.loose}</span> <span className={own.count}>{all.count.ideas(ideas.length, formats.number(ideas.length))}</span>
        </h4>
        {menu.length > 0 && <MenuButton label={words.clusterActions(name)} items={menu} />}
      </div>
      <div ref={roll} className={own.roll} data-roll data-many={ideas.length > ALL_THERE || undefined}>
        {ideas.length === 0 ? (
          <p className={own.empty}>{isHomeOfMovers ? words.emptyToMove : words.empty}</p>
        ) : (
          <div role="grid" aria-label={name} aria-rowcount={ideas.length}>
            {ideas.length <= ALL_THERE ? (
              ideas.map(note)
            ) : (
              <Virtualizer scrollRef={roll} data={ideas} keepMounted={held}>
                {note}
              </Virtualizer>
            )}
          </div>
        )}
      </div>
    </section>
  );
});
