import * as React from 'react';
import { placeInWindows } from '../../../../domain/ballots/votingWindow';
import { usePage, useWords } from '../../../../shell/Page';
import { useServerTime } from '../../../../shell/useServerTime';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import { useVotesWanted } from './useVotesWanted';

/** What is left of a budget of votes; it stays in sight. */
export function BudgetLine(): React.ReactElement | null {
  const words = useWords(ideaWords).vote;
  const { formats } = usePage();
  const now = useServerTime();
  const { state, rights, votes } = useBrainstorming();
  const { left } = useVotesWanted();
  if (left === null || !votes || !rights.mayTakePart || state.archived || placeInWindows(now, state.voting) !== 'inside') return null;
  const all = formats.number(state.rules.vote.votes);
  return (
    <p className={styles.budget} role="status">
      {left === 0 ? words.noneLeft(all) : words.left(left, formats.number(left), all)}
    </p>
  );
}
