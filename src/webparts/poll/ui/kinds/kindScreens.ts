import type * as React from 'react';
import type { PollKind } from '../../../../domain/polls/Poll';
import { lazyScreen } from '../../../../shell/lazyScreen';
import type { KindProps } from './KindProps';

/** What each kind but the choice shows: a chunk of its own, on pages that have such a poll. */
export const kindScreens: Readonly<Partial<Record<PollKind, React.ComponentType<KindProps>>>> = {
  rating: lazyScreen(() => import(/* webpackChunkName: 'poll-rating' */ './RatingKind')),
  dates: lazyScreen(() => import(/* webpackChunkName: 'poll-dates' */ './DatesKind')),
  ranking: lazyScreen(() => import(/* webpackChunkName: 'poll-ranking' */ './RankingKind'), { lines: 4 }),
  questions: lazyScreen(() => import(/* webpackChunkName: 'poll-questions' */ './QuestionsKind'), { lines: 6 }),
  text: lazyScreen(() => import(/* webpackChunkName: 'poll-text' */ './TextKind'), { lines: 3 })
};
