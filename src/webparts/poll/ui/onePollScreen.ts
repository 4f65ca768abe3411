import { lazyScreen } from '../../../shell/lazyScreen';

/** Loaded while its poll is read: most pages show all polls that are open. */
export const OnePoll = lazyScreen(() => import(/* webpackChunkName: 'poll-one' */ './OnePoll'), { lines: 6 });
