import * as React from 'react';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { personName } from '../../../../domain/people/personName';
import { usePage, useWords } from '../../../../shell/Page';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import { OutsideMark } from '../vote/lazyVotes';

/** Who threw an idea and when, and what it has become. */
export function IdeaMeta({ state }: { readonly state: IdeaState }): React.ReactElement {
  const words = useWords(ideaWords);
  const { formats } = usePage();
  const { me, campaign, forest } = useBrainstorming();
  const { idea, coauthors, stage, withdrawn, visibility, isThrownLate, imported } = state;
  const names = idea.author ? [idea.author, ...coauthors].map((person) => personName(person, ...(person.id === me ? [words.you] : []))) : [words.hiddenAuthor];
  const category = campaign.categories.find(({ id }) => id === idea.category)?.name;
  const members = forest.leavesOf(idea.id).length;
  return (
    <div className={styles.meta}>
      {stage !== 'received' && <StatusBadge tone={stage === 'notKept' ? 'quiet' : 'strong'}>{words.stages[stage]}</StatusBadge>} {visibility === 'waiting' && <StatusBadge tone="plain">{words.waiting}</StatusBadge>}{' '}
      {visibility === 'hidden' && <StatusBadge tone="plain">{words.hidden}</StatusBadge>} {withdrawn && <StatusBadge tone="quiet">{words.withdrawn}</StatusBadge>} {isThrownLate && <StatusBadge tone="plain">{words.late}</StatusBadge>}{' '}
      {imported.length > 0 ? (
        <OutsideMark state={state} />
      ) : (
        <>
          <bdi>{formats.list(names)}</bdi>
          {` · ${formats.date(idea.created)}`}
        </>
      )}
      {category && (
        <>
          {' · '}
          <bdi>{category}</bdi>
        </>
      )}
      {members > 1 && ` · ${words.grouped(members, formats.number(members))}`}
    </div>
  );
}
