import * as React from 'react';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { useAddresses } from '../../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../../shell/Page';
import type { MenuItem } from '../../../../ui/MenuButton';
import { MenuButton } from '../../../../ui/MenuButton';
import { boardWords } from '../../boardStrings';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import { IdeaMeta } from '../outline/IdeaMeta';
import { VoteControl } from '../vote/lazyVotes';
import own from './Board.module.scss';

export interface NoteActions {
  open(idea: number): void;
  itemsOf(idea: number): readonly MenuItem[];
  register(element: HTMLElement, idea: number): () => void;
}

interface NoteProps {
  readonly state: IdeaState;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** As it is said. */
  readonly clusterName: string;
  readonly mayMove: boolean;
  /** The Tab key stops at it. */
  readonly isStop: boolean;
  readonly mark: 'before' | 'after' | 'onto' | 'taken' | 'moved' | undefined;
  readonly actions: NoteActions;
}

/** An idea on the board: what is said of it and can be done with it in the outline, and where it lies. */
export const Note = React.memo(function Note({ state, index, count, clusterName, mayMove, isStop, mark, actions }: NoteProps): React.ReactElement {
  const board = useWords(boardWords);
  const { formats } = usePage();
  const addresses = useAddresses();
  const { thingOf } = useBrainstorming();
  const { idea, title } = state;
  const cell = React.useRef<HTMLDivElement>(null);
  const { register } = actions;
  React.useEffect(() => (mayMove && cell.current ? register(cell.current, idea.id) : undefined), [mayMove, register, idea.id]);
  const open = (event: React.MouseEvent): void => {
    // A new tab is the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    actions.open(idea.id);
  };
  return (
    <div role="row" aria-rowindex={index + 1} className={own.place} data-mark={mark}>
      <div role="gridcell">
        <div
          ref={cell}
          role="group"
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what the arrows of the grid walk to; a cell's own name would have to be all that stands in it
          tabIndex={isStop ? 0 : -1}
          className={own.note}
          data-note={idea.id}
          data-title={title}
          data-movable={mayMove || undefined}
          data-mark={mark}
          aria-label={`${title}, ${board.position(formats.number(index + 1), formats.number(count), clusterName)}`}
        >
          <div className={own.top}>
            <p className={own.title} dir="auto">
              <a className={styles.link} href={addresses.hrefOf(thingOf(idea.id))} draggable={false} onClick={open}>
                {title}
              </a>
            </p>
            <MenuButton label={board.actions(title)} items={actions.itemsOf(idea.id)} />
          </div>
          <NoteWords state={state} />
        </div>
      </div>
    </div>
  );
});

/** What does not change with the place where a note lies. */
const NoteWords = React.memo(function NoteWords({ state }: Pick<NoteProps, 'state'>): React.ReactElement {
  const words = useWords(ideaWords);
  const { formats } = usePage();
  const { commentCounts, forest } = useBrainstorming();
  const { idea, text } = state;
  const comments = forest.leavesOf(idea.id).reduce((sum, leaf) => sum + (commentCounts[leaf] ?? 0), 0);
  return (
    <>
      {text && (
        <p className={own.text} dir="auto">
          {text}
        </p>
      )}
      <IdeaMeta state={state} />
      <div className={styles.actions}>
        <VoteControl state={state} />
        {comments > 0 && <span className={styles.meta}>{words.count.comments(comments, formats.number(comments))}</span>}
      </div>
    </>
  );
});
