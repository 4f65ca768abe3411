import { lazyScreen } from '../../../../shell/lazyScreen';
import type { OlderPollsProps } from './OlderPolls';

/** So many polls stand in a list without a search. */
export const FEW_POLLS = 20;

/** Most sites have few polls: the way to others is loaded where there are more. */
export const OlderPolls = lazyScreen<OlderPollsProps>(() => import(/* webpackChunkName: 'poll-older' */ './OlderPolls'), { lines: 6 });
