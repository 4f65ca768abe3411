import { withEnglish } from '../../shell/withEnglish';
import { fr } from './strings.fr';

/** Words of the screens that agents see; those of animators are with theirs. */
export const callWords = withEnglish(fr, () => import(/* webpackChunkName: 'calls-en' */ './strings.en'));
export type { CallWords } from './strings.fr';
