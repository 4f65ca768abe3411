import * as React from 'react';
import { placeInWindows } from '../../../../domain/ballots/votingWindow';
import { usePage, useWords } from '../../../../shell/Page';
import { useServerTime } from '../../../../shell/useServerTime';
import { voteWords } from '../../voteStrings';
import { useBrainstorming } from '../Brainstorming';
import { useVotesWanted } from './useVotesWanted';
import own from './Vote.module.scss';

/** What is left of a budget of votes; it stays in sight. */
export function BudgetLine(): React.ReactElement {
  const words = useWords(voteWords);
  const { formats } = usePage();
  const now = useServerTime();
  const { state, rights, votes } = useBrainstorming();
  const { left } = useVotesWanted();
  if (left === null || !votes || !rights.mayTakePart || state.archived || placeInWindows(now, state.voting) !== 'inside') return <></>;
  const all = formats.number(state.rules.vote.votes);
  return (
    <p className={own.budget} role="status">
      {left === 0 ? words.noneLeft(all) : words.left(left, formats.number(left), all)}
    </p>
  );
}
