import { lazyScreen } from '../../../shell/lazyScreen';

/** Few pages are opened by a link to a poll that they do not show by themselves. */
export const ArrivedPoll = lazyScreen(() => import(/* webpackChunkName: 'poll-arrived' */ './ArrivedPoll'), { lines: 6 });
