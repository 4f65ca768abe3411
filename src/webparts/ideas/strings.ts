import { withEnglish } from '../../shell/withEnglish';
import { fr } from './strings.fr';

/** Words of the screens that agents see; those of animators are with theirs. */
export const ideaWords = withEnglish(fr, () => import(/* webpackChunkName: 'ideas-en' */ './strings.en'));
export type { IdeaWords } from './strings.fr';
