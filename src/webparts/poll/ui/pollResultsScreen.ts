import type * as React from 'react';
import { lazyScreen } from '../../../shell/lazyScreen';
import type { PollResultsProps } from './PollResults';

/** Comes with the figures, which are read after the votes: who has yet to vote seldom sees any. */
export const PollResults: React.ComponentType<PollResultsProps> = lazyScreen(async () => ({ default: (await import(/* webpackChunkName: 'poll-results' */ './PollResults')).PollResults }), { lines: 4 });
