import * as React from 'react';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { useAddresses } from '../../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../../shell/Page';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import { VoteControl } from '../vote/lazyVotes';
import { IdeaMeta } from './IdeaMeta';

interface IdeaRowProps {
  readonly state: IdeaState;
  readonly level: 4 | 5;
  onOpen(idea: number): void;
}

/** An idea in a list: its words, who threw it, what is said of it, and the reader's vote. */
export const IdeaRow = React.memo(function IdeaRow({ state, level, onOpen }: IdeaRowProps): React.ReactElement {
  const words = useWords(ideaWords);
  const { formats } = usePage();
  const addresses = useAddresses();
  const { commentCounts, forest, thingOf } = useBrainstorming();
  const { idea, title, text } = state;
  const Title = `h${level}` as const;
  const comments = forest.leavesOf(idea.id).reduce((sum, leaf) => sum + (commentCounts[leaf] ?? 0), 0);
  const open = (event: React.MouseEvent): void => {
    // A new tab is the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(idea.id);
  };
  return (
    <li className={styles.row}>
      <Title className={styles.ideaTitle} dir="auto">
        <a className={styles.link} href={addresses.hrefOf(thingOf(idea.id))} onClick={open}>
          {title}
        </a>
      </Title>
      {text && (
        <p className={styles.short} dir="auto">
          {text}
        </p>
      )}
      <IdeaMeta state={state} />
      <div className={styles.actions}>
        <VoteControl state={state} />
        {comments > 0 && <span className={styles.meta}>{words.count.comments(comments, formats.number(comments))}</span>}
      </div>
    </li>
  );
});
