import { lazyScreen } from '../../../shell/lazyScreen';

// Help and pages of agents: one chunk, for who goes there.
export const HelpPage = lazyScreen(() => import(/* webpackChunkName: 'thread-own' */ './own/HelpPage'), { lines: 4 });
export const MyPage = lazyScreen(() => import(/* webpackChunkName: 'thread-own' */ './own/MyPage'), { lines: 4 });
export const PersonPage = lazyScreen(() => import(/* webpackChunkName: 'thread-own' */ './own/PersonPage'), { lines: 4 });
