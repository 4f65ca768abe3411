import { withEnglish } from '../../shell/withEnglish';
import { fr } from './strings.fr';

/** Words of the screens that agents see; those of the owner's panel are with it. */
export const pollWords = withEnglish(fr, () => import(/* webpackChunkName: 'poll-en' */ './strings.en'));
export type { PollWords } from './strings.fr';
